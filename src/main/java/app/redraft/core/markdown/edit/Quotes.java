package app.redraft.core.markdown.edit;

import java.util.Locale;

/**
 * The quotation marks of a language.
 *
 * @param open outer opening mark, with the blank that follows it, if any
 * @param close outer closing mark, with the blank before it, if any
 * @param innerOpen opening mark within
 * @param innerClose closing mark within
 */
public record Quotes(String open, String close, String innerOpen, String innerClose) {
    private static final String THIN = "\u202F";

    /** The usual marks of a language; those of English where it is not known. */
    public static Quotes of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> locale.getCountry().equals("CH") ? angles("") : new Quotes("„", "“", "‚", "‘");
            case "cs", "sk", "sl", "bg", "lt", "is", "et", "ka" -> new Quotes("„", "“", "‚", "‘");
            case "pl", "hu", "ro", "hr", "sr", "bs" -> new Quotes("„", "”", "‚", "’");
            case "fr" -> angles(locale.getCountry().equals("CH") ? "" : THIN);
            case "ru", "uk", "be", "el", "no", "nb", "nn", "fa", "hy", "it" -> angles("");
            case "da" -> new Quotes("»", "«", "›", "‹");
            case "sv", "fi" -> new Quotes("”", "”", "’", "’");
            case "he", "yi" -> new Quotes("\"", "\"", "'", "'");
            case "ja", "zh" -> locale.getLanguage().equals("ja") ? new Quotes("「", "」", "『", "』") : english();
            default -> english();
        };
    }

    private static Quotes english() {
        return new Quotes("“", "”", "‘", "’");
    }

    private static Quotes angles(String blank) {
        return new Quotes("«" + blank, blank + "»", "“", "”");
    }
}
