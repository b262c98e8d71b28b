package app.redraft.core.quality.phrase;

import app.redraft.core.quality.guard.Warning;
import app.redraft.core.quality.guard.Warning.Cure;
import app.redraft.core.quality.guard.Warning.Span;
import app.redraft.core.text.ShippedText;
import app.redraft.core.text.UserMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through a rewrite, or a text of which nobody knows an original. */
final class PhraseFinder {
    /** What decisions about contrasts, lists of three and dashes are counted under. */
    static final String CONTRAST = "not … but …";

    static final String TRIAD = "a, b, and c";
    static final String DASH = "—";
    private static final Map<String, WornList> LISTS = Stream.of("en", "de", "fr", "es")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), PhraseFinder::readList));
    private static final Set<String> LISTED = Stream.concat(
                    LISTS.values().stream().flatMap(list -> list.phrases().stream()), Stream.of(CONTRAST, TRIAD, DASH))
            .collect(Collectors.toUnmodifiableSet());

    /** Items of a list of three that must be new for the list to be. */
    private static final int NEW_ITEMS = 2;
    /** So many new dashes in a passage are a rhythm, if they are as dense as this. */
    private static final int DASHES = 2;

    private static final int WORDS_A_DASH = 100;
    /** In a passage so short that had none, one is as dense. */
    private static final int SHORT = 40;

    private static final int WORDS_A_TRIAD = 120;
    private static final int PAIR = 15;

    private final PhraseText before;
    private final PhraseText now;
    private final boolean compares;
    private final LearnedPhrases learned;
    private final Grammar grammar;
    private final List<Finding> found = new ArrayList<>();
    private @Nullable Counterpart counterpart;

    private PhraseFinder(String original, String text, boolean compares, LearnedPhrases learned) {
        before = new PhraseText(original);
        now = new PhraseText(text);
        grammar = Grammar.of(now);
        this.compares = compares;
        this.learned = learned;
    }

    static List<Finding> compare(String original, String rewritten, LearnedPhrases learned) {
        return new PhraseFinder(original, rewritten, true, learned).find();
    }

    static List<Finding> audit(String text, LearnedPhrases learned) {
        return new PhraseFinder("", text, false, learned).find();
    }

    private static WornList readList(String language) {
        return WornList.read(ShippedText.lines("/quality/phrases-" + language + ".txt"));
    }

    private List<Finding> find() {
        WornList list = LISTS.get(grammar.language());
        if (list != null) {
            words(list, false);
        }
        words(WornList.of(learned.own()), true);
        contrasts();
        triads();
        dashes();
        found.removeIf(finding -> learned.accepted().contains(finding.key()));
        found.sort(
                Comparator.comparingInt(finding -> finding.warning().rewritten().start()));
        return List.copyOf(found);
    }

    private void words(WornList list, boolean own) {
        List<WornList.Hit> hits = list.in(now);
        Set<String> had = hits.isEmpty() ? Set.of() : list.familiesIn(before);
        for (WornList.Hit hit : hits) {
            String family = hit.entry().family();
            if (!had.contains(family) && (own || !learned.own().contains(family))) {
                Counterpart.Change change = counterpart().of(hit.first(), hit.last());
                Cure cure = cures().ofWords(hit.first(), hit.last(), hit.entry().plain(), change);
                Span span = now.span(hit.first(), hit.last());
                add(own ? "own" : "word", family, own, change.original(), span, cure);
            }
        }
    }

    private void contrasts() {
        Contrasts contrasts = new Contrasts(now, grammar);
        List<Contrasts.Contrast> all = contrasts.find();
        if (all.isEmpty()) {
            return;
        }
        Contrasts earlier = new Contrasts(before, grammar);
        boolean denied = contrasts.denials() <= earlier.denials();
        List<Contrasts.Contrast> brought =
                all.stream().filter(contrast -> !(denied && contrast.plain())).toList();
        int had = Math.min(earlier.find().size(), brought.size());
        for (Contrasts.Contrast contrast : brought.subList(had, brought.size())) {
            int last = endOfSentence(contrast.last());
            Counterpart.Change change = counterpart().of(contrast.first(), last);
            Span span = now.span(contrast.first(), last);
            add("contrast", CONTRAST, false, change.original(), span, cures().ofContrast(contrast, last));
        }
    }

    private int endOfSentence(int at) {
        int last = at;
        while (last + 1 < now.size()
                && now.token(last + 1).sentence() == now.token(at).sentence()) {
            last++;
        }
        return last;
    }

    private void triads() {
        List<Triads.Triad> all = new Triads(now, grammar).find();
        if (all.isEmpty()) {
            return;
        }
        int had = new Triads(before, grammar).find().size();
        Set<String> known = Triads.stems(before);
        List<Triads.Triad> brought = all.stream()
                .filter(triad -> !compares || Triads.newItems(triad, now, known) >= NEW_ITEMS)
                .toList();
        boolean many = compares ? all.size() > had : all.size() * WORDS_A_TRIAD > now.size() && all.size() > DASHES;
        for (Triads.Triad triad : many ? brought : List.<Triads.Triad>of()) {
            Span was = compares ? counterpart().of(triad.first(), triad.third()).original() : Span.NONE;
            add("triad", TRIAD, false, was, now.span(triad.first(), triad.third()), cures().ofTriad(triad));
        }
    }

    private void dashes() {
        List<Integer> all = Dashes.in(now);
        List<Integer> had = Dashes.in(before);
        List<Integer> brought = compares ? Dashes.brought(before, had, now, all) : all;
        boolean dense = brought.size() >= DASHES && brought.size() * WORDS_A_DASH >= now.size();
        boolean alone = compares && had.isEmpty() && !brought.isEmpty() && now.size() <= SHORT;
        if (!dense && !alone) {
            return;
        }
        for (int i = 0; i < brought.size(); i++) {
            int first = brought.get(i);
            int second = i + 1 < brought.size() ? brought.get(i + 1) : -1;
            if (second > 0
                    && second - first <= PAIR
                    && sameSentence(first, second)
                    && (i + 2 == brought.size() || !sameSentence(second, brought.get(i + 2)))) {
                add("dash", DASH, false, Span.NONE, dash(first, second), cures().ofDashes(first, second));
                i++;
            } else {
                add("dash", DASH, false, was(first), dash(first, first), cures().ofDash(first));
            }
        }
    }

    private Span was(int at) {
        Span between = compares ? counterpart().between(at) : null;
        return between == null ? Span.NONE : between;
    }

    private boolean sameSentence(int one, int other) {
        return now.token(one).sentence() == now.token(other).sentence();
    }

    /** From a dash to another, or the same. */
    private Span dash(int first, int last) {
        String gap = now.gap(first);
        int start = now.token(first).start() - gap.stripLeading().length();
        int end = now.token(last - 1).end() + now.gap(last).stripTrailing().length();
        return new Span(start, end);
    }

    private void add(String what, String key, boolean own, Span was, Span span, @Nullable Cure cure) {
        String words = Cures.shortened(span.in(now.text()));
        UserMessage why = UserMessage.of((compares ? "phrase." : "phrase.audit.") + what, words);
        found.add(new Finding(key, own, new Warning(Warning.Kind.PHRASE, was, span, why, cure)));
    }

    private Counterpart counterpart() {
        Counterpart known = counterpart;
        if (known == null) {
            known = new Counterpart(before, now);
            counterpart = known;
        }
        return known;
    }

    private Cures cures() {
        return new Cures(before, now, grammar, counterpart());
    }

    /** Whether a phrase, or the key of a contrast, a list of three or a dash, is marked for everybody. */
    static boolean isListed(String key) {
        return LISTED.contains(key);
    }
}
