package app.redraft.infra.provider.proofreader.multilingual;

import app.redraft.infra.provider.proofreader.spelling.DocumentWords;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.TextForm;
import app.redraft.infra.provider.proofreader.text.Window;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds back changes of facts, names and typography, whatever the rule. */
final class ChangeGate {
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Marks that are a matter of grammar. All others, and blanks, are the writer's typography. */
    private static final Pattern NO_GRAMMAR = Pattern.compile("[^,.?!\u00bf\u00a1]+");

    /** What stands before a word that does not begin a sentence. */
    private static final Pattern INSIDE = Pattern.compile("[\\p{L}\\d,;:]['\"\u201d\u2019)\u00bb]?\\s+$");

    private static final Pattern NAME_FOLLOWS = Pattern.compile("\\s+\\p{Lu}\\p{Ll}");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026][\"'\u201c\u201d\u2019\u00ab\u00bb)\\s]*$");

    private static final Set<String> NEGATIONS = Set.of(
            "nicht", "kein", "keine", "keinen", "keinem", "nie", "niemals", "nichts", "ne", "pas", "jamais", "rien",
            "non", "no", "nunca", "nada", "ni", "sin", "ohne", "sans");

    private final LanguageModule module;

    ChangeGate(LanguageModule module) {
        this.module = module;
    }

    /** Whether a change may be made or offered. @param respelt whether it only spells an unknown word, which was found to be none of a name */
    boolean opens(Window window, Edit edit, boolean respelt) throws IOException {
        String old = window.text().substring(edit.start(), edit.end());
        String fresh = edit.replacement();
        return sameFacts(old, fresh)
                && !typography(old, fresh)
                && (respelt || keepsNames(window, edit, old))
                && beginsSentence(window, edit, old);
    }

    private static boolean sameFacts(String old, String fresh) {
        return NOT_DIGITS
                        .matcher(old)
                        .replaceAll(" ")
                        .strip()
                        .equals(NOT_DIGITS.matcher(fresh).replaceAll(" ").strip())
                && negations(old) == negations(fresh);
    }

    private static long negations(String text) {
        return DocumentWords.WORD
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .filter(word -> NEGATIONS.contains(word.group()))
                .count();
    }

    /** Whether letters and the marks of grammar stay, so that only blanks, quotation marks, dashes or apostrophes change. */
    private static boolean typography(String old, String fresh) {
        return NOT_LETTERS
                        .matcher(old)
                        .replaceAll("")
                        .equals(NOT_LETTERS.matcher(fresh).replaceAll(""))
                && NO_GRAMMAR
                        .matcher(old)
                        .replaceAll("")
                        .equals(NO_GRAMMAR.matcher(fresh).replaceAll(""))
                && !(old.isBlank() || fresh.isBlank() || old.indexOf(' ') < 0 ^ fresh.indexOf(' ') < 0);
    }

    /** Whether no word with a capital inside its sentence is lost; in German only such as no dictionary has. */
    private boolean keepsNames(Window window, Edit edit, String old) throws IOException {
        Matcher words = DocumentWords.WORD.matcher(old);
        while (words.find()) {
            String word = words.group();
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean inside = INSIDE.matcher(window.text().substring(0, edit.start() + words.start()))
                    .find();
            boolean name = module.written() == WrittenLanguage.GERMAN
                    ? !module.knows(word)
                    : inside
                            || !module.knowsSmall(word)
                            || NAME_FOLLOWS
                                    .matcher(window.text())
                                    .region(
                                            edit.start() + words.end(),
                                            window.text().length())
                                    .lookingAt();
            if (capital && name && !edit.replacement().contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a capital is set only where a sentence begins for sure, if the change is one of case alone. */
    private static boolean beginsSentence(Window window, Edit edit, String old) {
        boolean onlyCase = old.equalsIgnoreCase(edit.replacement());
        return !onlyCase
                || !window.readsFrom(edit.start())
                || window.form() == TextForm.SENTENCES
                        && SENTENCE_END.matcher(window.text()).find();
    }
}
