package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.rewrite.shield.ShieldedText.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds tokens in an answer, also as models spoil them: with spaces, in other brackets, with digits of another script, as words.
 * A form that stands in the shielded text itself is not taken for a token.
 */
final class TokenReader {
    private static final String NUMBER = "\\s?([/／]?)\\s?(?:\\p{L}{1,12}[ :#-]?)?(\\p{Nd}{1,4})\\s?/?";
    private static final List<Form> DOUBLED = List.of(
            new Form("\\[\\[" + NUMBER + "\\]\\]", "[["),
            new Form("\\(\\(" + NUMBER + "\\)\\)", "(("),
            new Form("\\{\\{" + NUMBER + "\\}\\}", "{{"),
            new Form("<<" + NUMBER + ">>", "<<"),
            new Form("<" + NUMBER + ">", "<"),
            new Form(
                    "[⟦⟪⟬⦗〚【〖⟨「『《〔]" + NUMBER + "[⟧⟫⟭⦘〛】〗⟩」』》〕]",
                    "⟦",
                    "⟪",
                    "⟬",
                    "⦗",
                    "〚",
                    "【",
                    "〖",
                    "⟨",
                    "「",
                    "『",
                    "《",
                    "〔"),
            new Form("«" + NUMBER + "»", "«"));
    private static final List<Form> SINGLE = List.of(
            new Form("\\[" + NUMBER + "\\]", "["),
            new Form("\\(" + NUMBER + "\\)", "("),
            new Form("\\{" + NUMBER + "\\}", "{"),
            new Form(
                    "(?<!\\p{L})()(?:[Tt]oken|[Mm]ark(?:er|e|ierung)?|[Pp]laceholder|[Pp]latzhalter|[Jj]eton|[Mm]ar(?:cador|que|ca))\\s?#?(\\p{Nd}{1,4})(?!\\p{Nd})",
                    "oken",
                    "ark",
                    "laceholder",
                    "latzhalter",
                    "eton",
                    "arcador",
                    "arque",
                    "arca"));
    private static final Pattern BEGUN = Pattern.compile(
            "\\\\?(?:\\[\\[?|\\(\\(?|\\{\\{?|<<?|[⟦⟪⟬⦗〚【〖⟨「『《〔«])\\s?[/／]?\\s?(?:\\p{L}{1,12}[ :#-]?)?\\p{Nd}{0,4}\\s?/?[\\])}>]?\\z");

    /** A way to write a token. @param signs without one of them in a text there is none in it, which is quickly seen */
    private record Form(Pattern pattern, List<String> signs) {
        Form(String pattern, String... signs) {
            this(Pattern.compile(pattern), List.of(signs));
        }

        boolean mayBeIn(String text) {
            return signs.stream().anyMatch(text::contains);
        }

        boolean isIn(String text) {
            return mayBeIn(text) && pattern.matcher(text).find();
        }
    }

    private final ShieldedText shielded;
    private final Set<Integer> numbers;
    private final Pattern own;
    private final Pattern ownBegun;
    private final Letters letters;
    private final List<Form> strong = new ArrayList<>();
    private final List<Form> weak = new ArrayList<>();

    /** @param shielded what the model was given */
    TokenReader(ShieldedText shielded) {
        this.shielded = shielded;
        numbers = shielded.tokens().stream().map(Token::number).collect(Collectors.toUnmodifiableSet());
        char open = shielded.form().open();
        char close = shielded.form().close();
        String other = "[^" + open + close + "\\n]";
        own = Pattern.compile("(?<![`\\\\])`" + open + "(" + other + "{0,24})" + close + "`|\\\\?" + open + "(" + other
                + "{0,24}?)(?:\\\\?" + close + "|(?<=\\p{Nd})[\\])}>]|(?<=\\p{Nd})(?=\\s?[^\\s\\p{Nd}\\])}>" + close
                + "]))|(?<![\\p{L}\\p{Nd}])([/／]?\\p{Nd}{1,4})\\s?" + close);
        ownBegun = Pattern.compile("\\\\?" + open + other + "{0,24}\\\\?\\z");
        String withoutTokens = withoutTokens();
        letters = new Letters(shielded.tokens(), withoutTokens);
        add(DOUBLED, strong, withoutTokens);
        add(SINGLE, weak, withoutTokens);
    }

    private static void add(List<Form> forms, List<Form> to, String text) {
        forms.stream().filter(form -> !form.isIn(text)).forEach(to::add);
    }

    private String withoutTokens() {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Token token : shielded.tokens()) {
            text.append(shielded.text(), from, token.start()).append('\n');
            from = token.end();
        }
        return text.append(shielded.text().substring(from)).toString();
    }

    /** Where the last token of a text begins that is not whole yet; the length of the text where none does. */
    int begun(String text) {
        int end = text.length();
        for (Pattern pattern : List.of(ownBegun, BEGUN)) {
            Matcher matcher = pattern.matcher(text);
            matcher.region(Math.max(0, text.length() - 40), text.length());
            if (matcher.find()) {
                end = Math.min(end, matcher.start());
            }
        }
        return end;
    }

    /** Tokens that are no doubt tokens, apart from one another, in order. */
    List<Sighting> certain(String text) {
        List<Sighting> found = new ArrayList<>();
        own(text, found);
        strong.forEach(form -> numbered(form, text, false, found));
        return found.stream().sorted((a, b) -> a.start() - b.start()).collect(Collectors.toList());
    }

    /** All that may be a token, and letters of anchors that the model wrote out; apart from one another, in order. */
    List<Sighting> all(String text) {
        List<Sighting> found = new ArrayList<>();
        own(text, found);
        literals(text, found);
        strong.forEach(form -> numbered(form, text, false, found));
        weak.forEach(form -> numbered(form, text, true, found));
        return found.stream().sorted((a, b) -> a.start() - b.start()).collect(Collectors.toList());
    }

    private void own(String text, List<Sighting> found) {
        Matcher matcher = own.matcher(text);
        while (matcher.find()) {
            String inside = matcher.group(1) != null
                    ? matcher.group(1)
                    : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            boolean closes = inside.strip().startsWith("/") || inside.strip().startsWith("／");
            found.add(new Sighting(
                    matcher.start(), matcher.end(), number(inside), closes ? Role.CLOSE : Role.OPEN, false, null));
        }
    }

    private void numbered(Form form, String text, boolean isWeak, List<Sighting> found) {
        if (!form.mayBeIn(text)) {
            return;
        }
        Matcher matcher = form.pattern().matcher(text);
        BitSet taken = taken(found);
        while (matcher.find()) {
            int number = number(matcher.group(2));
            if (taken.get(matcher.start(), matcher.end()).isEmpty() && (!isWeak || isKnown(number))) {
                Role role = matcher.group(1).isEmpty() ? Role.OPEN : Role.CLOSE;
                found.add(new Sighting(matcher.start(), matcher.end(), number, role, isWeak, null));
            }
        }
    }

    private void literals(String text, List<Sighting> found) {
        found.addAll(letters.in(text, taken(found)));
    }

    private static BitSet taken(List<Sighting> found) {
        BitSet taken = new BitSet();
        found.forEach(each -> taken.set(each.start(), each.end()));
        return taken;
    }

    private boolean isKnown(int number) {
        return numbers.contains(number);
    }

    /** The one number in a text, in digits of any script; 0 for none. */
    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int digit = Character.digit(point, 10);
            if (digit >= 0 && number < 100_000) {
                number = number * 10 + digit;
            }
            i += Character.charCount(point);
        }
        return number;
    }
}
