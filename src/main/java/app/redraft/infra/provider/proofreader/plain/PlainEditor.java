package app.redraft.infra.provider.proofreader.plain;

import app.redraft.infra.provider.proofreader.plain.PlainStyle.Aim;
import app.redraft.infra.provider.proofreader.plain.phrase.PhraseList;
import app.redraft.infra.provider.proofreader.plain.rule.ActiveVoice;
import app.redraft.infra.provider.proofreader.plain.rule.Actors;
import app.redraft.infra.provider.proofreader.plain.rule.EmptySubject;
import app.redraft.infra.provider.proofreader.plain.rule.LongSentence;
import app.redraft.infra.provider.proofreader.plain.rule.References;
import app.redraft.infra.provider.proofreader.plain.rule.StyleRule;
import app.redraft.infra.provider.proofreader.plain.rule.WordOrder;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.text.Edit;
import app.redraft.infra.provider.proofreader.text.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Finds what a style would change in parsed sentences. Immutable; used by one thread at a time. */
final class PlainEditor {
    private static final String LISTS = "/infra/provider/proofreader/plain/";
    private static final Map<Aim, List<String>> PHRASES = Map.of(
            Aim.BREVITY, List.of("wordy"),
            Aim.PLAIN_WORDS, List.of("simple", "negatives"),
            Aim.WARM_WORDS, List.of("friendly"),
            Aim.FORMAL_WORDS, List.of("formal"));
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]*]");
    private static final Map<String, PhraseList> READ = new ConcurrentHashMap<>();

    private final Inflection inflection;
    private final boolean offers;
    private final boolean changes;
    private final List<PhraseList> phrases;
    private final List<StyleRule> rules;

    PlainEditor(PlainStyle style, Inflection inflection) {
        this.inflection = inflection;
        this.offers = style.offers();
        this.changes = style.changes();
        phrases = PHRASES.entrySet().stream()
                .filter(each -> style.has(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .sorted()
                .map(name -> READ.computeIfAbsent(name, each -> PhraseList.of(LISTS + each + ".txt")))
                .toList();
        rules = Map.<Aim, List<StyleRule>>of(
                        Aim.ACTIVE_VOICE, List.of(new ActiveVoice(inflection, Actors.known()), new EmptySubject()),
                        Aim.SHORT_SENTENCES, List.of(new LongSentence()),
                        Aim.REFERENCES, List.of(new References(), new WordOrder()))
                .entrySet()
                .stream()
                .filter(each -> style.has(each.getKey()))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    /** Whether anything may be offered. */
    boolean offering() {
        return offers;
    }

    /** What is changed, in order and apart. */
    List<Edit> edits(List<Sentence> sentences) {
        return changes
                ? apart(proposals(sentences).stream().filter(Proposal::sure).toList())
                : List.of();
    }

    /** What is offered, in order and apart from one another. */
    List<Edit> offers(List<Sentence> sentences) {
        return offers
                ? apart(proposals(sentences).stream()
                        .filter(each -> !changes || !each.sure())
                        .toList())
                : List.of();
    }

    private List<Proposal> proposals(List<Sentence> sentences) {
        List<Proposal> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            phrases.forEach(list -> list.find(sentence, inflection, found::add));
            for (StyleRule rule : rules) {
                rule.find(sentences, i, found::add);
            }
        }
        found.removeIf(proposal -> stays(sentences.get(0).window(), proposal.edit()));
        return found;
    }

    /** Whether it is not for the style to change: the words are somebody's, or the title of a link. */
    private static boolean stays(Window window, Edit edit) {
        return !window.free(edit.start(), edit.end())
                || window.spoken(edit.start(), edit.end())
                || LINK.matcher(window.text())
                        .results()
                        .anyMatch(link -> link.start() < edit.end() && edit.start() < link.end());
    }

    /** The first of overlapping ones, the longer one of those that begin together. */
    private static List<Edit> apart(List<Proposal> proposals) {
        List<Edit> apart = new ArrayList<>();
        proposals.stream()
                .map(Proposal::edit)
                .sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end, Comparator.reverseOrder()))
                .forEach(edit -> {
                    if (apart.isEmpty()
                            || apart.get(apart.size() - 1).end() <= edit.start()
                                    && apart.get(apart.size() - 1).start() < edit.start()) {
                        apart.add(edit);
                    }
                });
        return apart;
    }
}
