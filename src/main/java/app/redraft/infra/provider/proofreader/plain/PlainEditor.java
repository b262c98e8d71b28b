package app.redraft.infra.provider.proofreader.plain;

import app.redraft.infra.provider.proofreader.plain.PlainStyle.Aim;
import app.redraft.infra.provider.proofreader.plain.phrase.PhraseList;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Finds what a style would change in parsed sentences. Immutable; used by one thread at a time. */
final class PlainEditor {
    private static final String LISTS = "/infra/provider/proofreader/plain/";
    private static final PhraseList WORDY = PhraseList.of(LISTS + "wordy.txt");

    private final PlainStyle style;
    private final Inflection inflection;

    PlainEditor(PlainStyle style, Inflection inflection) {
        this.style = style;
        this.inflection = inflection;
    }

    /** What is changed, in order and apart. */
    List<Edit> edits(List<Sentence> sentences) {
        return apart(proposals(sentences).stream().filter(Proposal::sure).toList(), List.of());
    }

    /** What is offered, in order and apart from one another. */
    List<Edit> offers(List<Sentence> sentences) {
        return style.offers()
                ? apart(
                        proposals(sentences).stream()
                                .filter(each -> !each.sure())
                                .toList(),
                        List.of())
                : List.of();
    }

    private List<Proposal> proposals(List<Sentence> sentences) {
        List<Proposal> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            find(sentence, found::add);
        }
        return found;
    }

    private void find(Sentence sentence, Consumer<Proposal> found) {
        if (style.has(Aim.BREVITY)) {
            WORDY.find(sentence, inflection, found);
        }
    }

    /** The first of overlapping ones, the longer one of those that begin together. */
    private static List<Edit> apart(List<Proposal> proposals, List<Edit> taken) {
        List<Edit> apart = new ArrayList<>();
        proposals.stream()
                .map(Proposal::edit)
                .sorted(Comparator.comparingInt(Edit::start).thenComparing(Edit::end, Comparator.reverseOrder()))
                .filter(edit -> taken.stream().noneMatch(edit::touches))
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
