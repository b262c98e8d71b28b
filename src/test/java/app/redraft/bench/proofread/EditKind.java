package app.redraft.bench.proofread;

import app.redraft.infra.provider.proofreader.spelling.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a change is about, told by its words alone, for what is wanted and what is made alike. */
enum EditKind {
    COMMA,
    OTHER_MARK,
    CAPITAL,
    ARTICLE,
    PREPOSITION,
    SPLIT_OR_JOINED,
    SPELLING,
    ENDING_S,
    CONFUSED_WORD,
    VERB_FORM,
    OTHER;

    private static final Set<String> ARTICLES = Set.of("", "a", "an", "the");
    private static final Set<String> PREPOSITIONS =
            Set.of("", "in", "on", "at", "of", "for", "to", "with", "about", "from", "by", "into", "since");
    private static final Set<String> AUXILIARIES = Set.of(
            "", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would",
            "go", "went", "gone", "come", "came", "take", "took", "taken", "give", "gave", "write", "wrote", "written",
            "know", "knew", "known");
    private static final Lexicon LEXICON = lexicon();

    private static Lexicon lexicon() {
        try {
            return new Lexicon();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The regular past form without its ending, as far as a dictionary has it: "stop" for "stopped"; else as it is. */
    static String baseForm(String past) {
        String stem = past.substring(0, past.length() - 2);
        for (String base :
                List.of(stem, stem + "e", stem.substring(0, stem.length() - 1), stem.replaceFirst("i$", "y"))) {
            if (LEXICON.knows(base) && base.length() > 2) {
                return base;
            }
        }
        return past;
    }

    static EditKind of(Tokens.Change change) {
        String old = change.old().toLowerCase(Locale.ROOT);
        String fresh = change.fresh().toLowerCase(Locale.ROOT);
        if (old.equals(fresh)) {
            return CAPITAL;
        }
        if ((old + fresh).codePoints().noneMatch(Character::isLetterOrDigit)) {
            return (old + fresh).equals(",") ? COMMA : OTHER_MARK;
        }
        if (ARTICLES.contains(old) && ARTICLES.contains(fresh)) {
            return ARTICLE;
        }
        if (PREPOSITIONS.contains(old) && PREPOSITIONS.contains(fresh)) {
            return PREPOSITION;
        }
        if (old.replaceAll("[ -]", "").equals(fresh.replaceAll("[ -]", ""))) {
            return SPLIT_OR_JOINED;
        }
        boolean oneWord = !old.isEmpty() && old.indexOf(' ') < 0;
        if (oneWord && !LEXICON.knows(change.old())) {
            return SPELLING;
        }
        if (AUXILIARIES.contains(old) && AUXILIARIES.contains(fresh)) {
            return VERB_FORM;
        }
        if (oneWord && fresh.indexOf(' ') < 0 && !fresh.isEmpty()) {
            return (old + "s").equals(fresh) || (fresh + "s").equals(old) || (old + "es").equals(fresh)
                    ? ENDING_S
                    : fresh.startsWith(old) || old.startsWith(fresh) ? VERB_FORM : CONFUSED_WORD;
        }
        return OTHER;
    }
}
