package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning.Cure;
import app.redraft.core.quality.guard.Warning.Span;
import app.redraft.core.text.UserMessage;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What would take a marked phrase away: the original's own words, a plainer word, no word, another mark, two in place of three. */
final class Cures {
    private static final int LONGEST_TOLD = 40;
    private static final int LONGEST_LABEL = 24;
    private static final int NEIGHBOURS = 2;
    private static final String VOWELS = "aeiou";
    private static final Set<String> BE = Set.of(
            "is", "are", "was", "were", "be", "been", "being", "feels", "feel", "felt", "becomes", "became", "seems",
            "remains", "it's", "that's", "looks");

    private final PhraseText original;
    private final PhraseText text;
    private final Grammar grammar;
    private final Counterpart counterpart;

    Cures(PhraseText original, PhraseText text, Grammar grammar, Counterpart counterpart) {
        this.original = original;
        this.text = text;
        this.grammar = grammar;
        this.counterpart = counterpart;
    }

    /**
     * A cure for words that were brought in.
     *
     * @param plain what to say instead; empty to leave them out, null for nothing known
     * @param change what was changed around them
     * @return null where nothing can take their place alone
     */
    @Nullable Cure ofWords(int first, int last, @Nullable String plain, Counterpart.Change change) {
        int most = last - first + 1 + NEIGHBOURS;
        if (!change.whole()
                && change.original().end() > 0
                && change.words() <= most
                && change.originalWords() <= most) {
            String words = change.original().in(original.text());
            String fitting =
                    text.token(text.tokenAt(change.rewritten().start())).first() ? capital(words) : words;
            return new Cure(change.rewritten(), fitting, UserMessage.of("phrase.cure.original", label(fitting)));
        } else if (plain == null || plain.isEmpty() && !canGo(first, last)) {
            return null;
        }
        return plain.isEmpty() ? drop(first, last) : use(first, last, plain);
    }

    /**
     * A contrast without what it denies.
     *
     * @return null where it cannot be said without
     */
    @Nullable Cure ofContrast(Contrasts.Contrast contrast, int lastWord) {
        int not = contrast.not();
        int answer = contrast.last();
        if (not < 0 || !grammar.isEnglish()) {
            return null;
        }
        boolean clause = grammar.is(text.form(answer), "pronoun") || grammar.is(text.form(answer), "again");
        if (clause) {
            String subject = text.form(contrast.first()).replaceAll("'.*", "");
            boolean pronoun = grammar.is(subject, "pronoun") && not - contrast.first() <= 2;
            return pronoun ? keep(contrast.first(), contrast.first(), "", answer, lastWord) : null;
        }
        String affirmed = affirmed(not);
        boolean also = grammar.is(text.form(answer + 1), "also");
        int behind = grammar.is(text.form(answer), "but") ? answer + (also ? 2 : 1) : -1;
        if (affirmed == null || behind < 0 || behind > lastWord) {
            return null;
        } else if (contrast.half()) {
            Span denied =
                    new Span(text.token(not + 2).start(), text.token(answer - 1).end());
            return keep(not, contrast.first(), affirmed + denied.in(text.text()) + " and ", behind, lastWord);
        }
        return keep(not, contrast.first(), affirmed, behind, lastWord);
    }

    private Cure keep(int from, int begin, String before, int answer, int lastWord) {
        String words = text.words(begin, begin);
        boolean opens = text.token(from).first();
        int start = text.token(from).start();
        int end = text.token(answer).start();
        String kept = (from > begin ? text.text().substring(text.token(begin).start(), start) : "")
                + before
                + text.words(answer, lastWord);
        UserMessage what = UserMessage.of("phrase.cure.pair", label(kept));
        if (opens && before.isEmpty() && !words.isEmpty()) {
            return new Cure(new Span(start, end + 1), capital(text.text().substring(end, end + 1)), what);
        }
        return new Cure(new Span(start, end), before, what);
    }

    /** A denying verb without its denial, and a space; nothing for "not" alone, null where the verb cannot do without. */
    private @Nullable String affirmed(int not) {
        String form = text.form(not);
        if (form.equals("not")) {
            return "";
        }
        String verb = text.words(not, not).replaceAll("n['’]t$", "");
        return BE.contains(verb.toLowerCase(Locale.ROOT)) ? verb + ' ' : null;
    }

    private Cure use(int first, int last, String plain) {
        int start = text.token(first).start();
        String words = text.capitalized(first) ? capital(plain) : plain;
        String article = article(first, plain);
        if (article != null) {
            start = text.token(first - 1).start();
            words = article + ' ' + words;
        }
        return new Cure(
                new Span(start, text.token(last).end()), words, UserMessage.of("phrase.cure.use", label(plain)));
    }

    /** The article before a place, as another word wants it; null where that is the one that stands there. */
    private @Nullable String article(int at, String next) {
        String form = text.form(at - 1);
        if (!grammar.isEnglish() || !text.joined(at) || !form.equals("a") && !form.equals("an")) {
            return null;
        }
        String wanted = VOWELS.indexOf(Character.toLowerCase(next.charAt(0))) >= 0 ? "an" : "a";
        return wanted.equals(form) ? null : text.capitalized(at - 1) ? capital(wanted) : wanted;
    }

    /** Whether a sentence still is one without these words: not where they say what something is. */
    private boolean canGo(int first, int last) {
        boolean adverb = last > first
                || text.form(last).endsWith("ly")
                || text.gap(last + 1).startsWith(",");
        boolean before = text.joined(last + 1) && !grammar.is(text.form(last + 1), "common");
        return adverb || before && !BE.contains(text.form(first - 1));
    }

    private Cure drop(int first, int last) {
        int start = text.token(first).start();
        int end = text.token(last).end();
        boolean opens = text.token(first).first();
        String before = text.gap(first);
        boolean commaBehind = text.gap(last + 1).startsWith(",");
        if (commaBehind && (opens || before.strip().equals(","))) {
            end++;
        }
        boolean more = end < text.length() && text.charAt(end) == ' ' && last + 1 < text.size();
        String words = "";
        if (more) {
            end++;
            String article = opens ? null : article(first, text.form(last + 1));
            if (article != null) {
                start = text.token(first - 1).start();
                words = article + ' ';
            } else if (opens && text.token(last + 1).start() == end) {
                words = capital(text.text().substring(end, end + 1));
                end++;
            }
        } else if (before.startsWith(" ") && !opens) {
            start -= before.length();
        }
        return new Cure(
                new Span(start, end), words, UserMessage.of("phrase.cure.drop", label(text.words(first, last))));
    }

    /** Two in place of three. */
    Cure ofTriad(Triads.Triad triad) {
        Span gap = new Span(
                text.token(triad.first()).end(), text.token(triad.and()).start());
        String pair = text.words(triad.first(), triad.first()) + ' ' + text.words(triad.and(), triad.third());
        return new Cure(gap, " ", UserMessage.of("phrase.cure.pair", label(pair)));
    }

    /** The mark of the original between the same words, else a comma or a full stop. */
    Cure ofDash(int second) {
        Span was = counterpart.between(second);
        int start = text.token(second - 1).end();
        int next = text.token(second).start();
        if (was != null && was.end() > was.start()) {
            String words = original.text().substring(was.start(), was.end() + 1);
            return new Cure(
                    new Span(start, next + 1),
                    words,
                    UserMessage.of(
                            "phrase.cure.mark",
                            words.substring(0, words.length() - 1).strip()));
        }
        if (beginsSentence(second)) {
            String words = ". " + capital(text.text().substring(next, next + 1));
            return new Cure(new Span(start, next + 1), words, UserMessage.of("phrase.cure.stop"));
        }
        return new Cure(new Span(start, next), ", ", UserMessage.of("phrase.cure.comma"));
    }

    /** Commas in place of two dashes. */
    Cure ofDashes(int first, int second) {
        int start = text.token(first - 1).end();
        int end = text.token(second).start();
        String between = text.words(first, second - 1);
        return new Cure(new Span(start, end), ", " + between + ", ", UserMessage.of("phrase.cure.commas"));
    }

    private boolean beginsSentence(int at) {
        String form = text.form(at);
        boolean pronoun = grammar.is(form, "pronoun") && text.joined(at + 1) && !grammar.is(text.form(at + 1), "and");
        return pronoun && !form.equals("that") && !form.equals("those")
                || form.indexOf('\'') > 0 && grammar.is(form, "again");
    }

    /** Short enough for a sentence. */
    static String shortened(String words) {
        return shortened(words, LONGEST_TOLD);
    }

    /** Short enough for a button. */
    private static String label(String words) {
        return shortened(words, LONGEST_LABEL);
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most).strip() + "…";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
