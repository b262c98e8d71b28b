package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.core.proofreading.personal.Variant;
import java.util.regex.Pattern;

/** How a German text spells what is spelt in several ways: with \u00df or, as in Switzerland, without it; as before 1996 or as today. */
record Orthography(boolean sharpS, boolean old) {
    private static final Pattern OLD = Pattern.compile(
            "(?iu)\\b(?:da\u00df|mu\u00df(?:te|ten|t|test)?|l\u00e4\u00dft|l\u00e4\u00df|wu\u00df(?:te|ten)|bi\u00dfchen|flu\u00df|schlu\u00df|ha\u00df|ku\u00df|i\u00dft|mi\u00df\\p{L}+|bewu\u00dft\\p{L}*|gewi\u00df)\\b");

    /** What a text follows. @param chosen what the writer says it is written in */
    static Orthography of(String text, Variant chosen) {
        boolean sharpS = chosen == Variant.DE_DE
                || chosen == Variant.DE_AT
                || chosen != Variant.DE_CH && text.indexOf('\u00df') >= 0;
        return new Orthography(sharpS, OLD.matcher(text).find());
    }

    /** A proposal as the text spells; Swiss texts have no \u00df. */
    String spelt(String proposal) {
        return sharpS ? proposal : proposal.replace("\u00df", "ss");
    }

    /** Whether a change only turns one spelling into the other, against what the text follows. */
    boolean against(String original, String replacement) {
        boolean onlySharpS = original.replace("\u00df", "ss").equals(replacement.replace("\u00df", "ss"));
        return onlySharpS && (old || !sharpS);
    }
}
