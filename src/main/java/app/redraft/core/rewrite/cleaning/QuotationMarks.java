package app.redraft.core.rewrite.cleaning;

import java.util.regex.Pattern;

/** Tells quotation marks that a model puts around its whole answer from those of direct speech. */
final class QuotationMarks {
    private static final String[] PAIRS = {"\"\"", "“”", "„“", "„”", "«»", "»«", "''", "‘’", "「」", "『』", "‹›"};
    private static final String ENDS = "\"”“»«'’」』›";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** An instruction that speaks of speech or of quotation marks, in some languages. */
    private static final Pattern ASKS_FOR_SPEECH = Pattern.compile(
            "speech|speak|spoken|dialog|quot|\\bsays?\\b|\\bsaid\\b|\\btell|\\bask(?:s|ed)?\\b|talk|monolog|first person|line of"
                    + "|direkt|rede|anführung|gesprochen|sagt|zitat|discours|guillemet|parole|citation|dit\\b|diálogo|estilo directo|comillas|cita\\b"
                    + "|discorso|virgolette|aspas|discurso|citaat|aanhaling|прям|реч|кавыч|диалог|引用|引号|對話|对话|台词|直接引语|会話|台詞|話法|括弧|대화|대사|따옴표|인용|حوار|اقتباس"
                    + "|[\"“”„«»「」]",
            FLAGS);

    /** An original that reports what somebody says or writes, or what something is called. */
    private static final Pattern REPORTS_SPEECH = Pattern.compile(
            "\\b(?:said|says|say|told|tells|asked|asks|replied|replies|answered|shouted|whispered|cried|announced|explained|promised|admitted"
                    + "|writes?|wrote|written|words|thinks?|thought|wants? to say|call(?:s|ed)?|named?|titled?|entitled|motto|slogan|sign|message|note|reads"
                    + "|sag(?:t|te|en|ten)|fragte|antwortete|rief|meinte|schr(?:ieb|eibt)|heißt|hieß|lautet|genannt|titel|dit|demanda|répondit|écrit|écrivit|appelle|intitulée?|devise|titre|dijo|dice|escribió|llama|titulad[oa]|título|lema|preguntó|respondió|disse|chiese|rispose|perguntou|zei|vroeg)\\b"
                    + "|сказал|спросил|ответил|说|說|问|問|言った|言いました|と言|말했|물었",
            FLAGS);

    private final String original;
    private final boolean speech;

    /**
     * @param original the passage that is rewritten
     * @param wish the writer's own words, empty for a preset
     */
    QuotationMarks(String original, String wish) {
        this.original = original;
        this.speech = ASKS_FOR_SPEECH.matcher(wish).find()
                || REPORTS_SPEECH.matcher(original).find();
    }

    /** Whether one pair of marks stands around the whole answer and was put there by the model. */
    boolean wrap(String text) {
        return mayWrap(text)
                && text.length() > 2
                && closes(text.charAt(0), text.charAt(text.length() - 1))
                && isOnePair(text, 1, text.length() - 1);
    }

    /** Whether an answer that begins so may turn out to be wrapped. */
    boolean mayWrap(CharSequence begun) {
        return !speech && begun.length() > 0 && !isQuoted(begun.charAt(0)) && opens(begun.charAt(0));
    }

    /**
     * Whether an answer that began with a mark, and has come so far, can still be wrapped: no other mark stands within.
     *
     * @param known how many of its characters are known to be none
     */
    boolean mayStillWrap(CharSequence begun, int known) {
        int visible = HeldTail.withoutSpace(begun, begun.length());
        return isOnePair(begun, Math.max(1, known), visible - 1);
    }

    /** Whether this is one of the marks that may end a wrapped answer. */
    static boolean isMark(char c) {
        return opens(c) || ENDS.indexOf(c) >= 0;
    }

    private static boolean opens(char c) {
        for (String pair : PAIRS) {
            if (pair.charAt(0) == c) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(char open, char close) {
        for (String pair : PAIRS) {
            if (pair.charAt(0) == open && pair.charAt(1) == close) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuoted(char open) {
        String start = original.stripLeading();
        return !start.isEmpty() && (start.charAt(0) == open || "\"“„«»「『‹".indexOf(start.charAt(0)) >= 0);
    }

    /** Whether the outer marks belong together: no mark that could end or begin a quotation stands between them. */
    private static boolean isOnePair(CharSequence text, int from, int to) {
        char open = text.charAt(0);
        for (int i = from; i < to; i++) {
            char inside = text.charAt(i);
            if (inside == open || closes(open, inside)) {
                return false;
            }
        }
        return true;
    }
}
