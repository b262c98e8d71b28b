package app.redraft.core.rewrite.shield;

import java.util.List;

/**
 * How tokens are written: a number in brackets that no keyboard, no Markdown and no template has, so that a model neither reads
 * them as words nor writes them by itself.
 *
 * @param open the opening bracket
 * @param close the closing bracket
 * @param from the first number, 1 but where a text holds all brackets already
 */
record TokenForm(char open, char close, int from) {
    /** The usual form: ⟦1⟧. */
    static final TokenForm USUAL = new TokenForm('⟦', '⟧', 1);

    private static final List<TokenForm> FORMS = List.of(
            USUAL,
            new TokenForm('⟪', '⟫', 1),
            new TokenForm('⟬', '⟭', 1),
            new TokenForm('⦗', '⦘', 1),
            new TokenForm('〚', '〛', 1));

    private static final int HIGHEST = 9_000;

    /** The first form of which nothing stands in these texts. */
    static TokenForm unusedIn(String... texts) {
        String all = String.join("\n", texts);
        return FORMS.stream()
                .filter(form -> all.indexOf(form.open) < 0 && all.indexOf(form.close) < 0)
                .findFirst()
                .orElseGet(() -> new TokenForm(USUAL.open, USUAL.close, HIGHEST));
    }

    /** The token of something whole, or before words. */
    String token(int number) {
        return "" + open + number + close;
    }

    /** The token behind words. */
    String closing(int number) {
        return open + "/" + number + close;
    }
}
