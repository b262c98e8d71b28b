package app.redraft.infra.provider.proofreader.plain.phrase;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.plain.sentence.Inflection;
import app.redraft.infra.provider.proofreader.plain.sentence.Proposal;
import app.redraft.infra.provider.proofreader.plain.sentence.Repair;
import app.redraft.infra.provider.proofreader.plain.sentence.Sentence;
import app.redraft.infra.provider.proofreader.plain.sentence.Word;
import app.redraft.infra.provider.proofreader.text.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.languagetool.AnalyzedToken;

/** A list of phrases with other words for them. Immutable; any thread. */
public final class PhraseList {
    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byLemma = new HashMap<>();

    private PhraseList(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            Element anchor = phrase.anchor();
            anchor.words().forEach(word -> byWord.computeIfAbsent(word, each -> new ArrayList<>())
                    .add(phrase));
            anchor.lemmas().forEach(lemma -> byLemma.computeIfAbsent(lemma, each -> new ArrayList<>())
                    .add(phrase));
        }
    }

    /** Reads a list. */
    public static PhraseList of(String resource) {
        return new PhraseList(PhraseReader.read(resource));
    }

    /** Proposes what the list has for the words of a sentence. */
    public void find(Sentence sentence, Inflection inflection, Consumer<Proposal> found) {
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : phrases(words.get(i))) {
                start(phrase, sentence, i)
                        .flatMap(match -> proposal(match, sentence, inflection))
                        .ifPresent(found);
            }
        }
    }

    /**
     * A phrase that stands in a sentence.
     *
     * @param edit what is to be changed; its reason is the section
     * @param corrected the whole phrase as it is to be, also what only had to stand there
     */
    public record Found(Edit edit, String section, String corrected, boolean sure) {}

    /** What of the list stands in a sentence. */
    public List<Found> find(Sentence sentence, Inflection inflection) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            for (Phrase phrase : phrases(sentence.words().get(i))) {
                start(phrase, sentence, i).ifPresent(match -> edit(
                                match, sentence, inflection, (old, fresh) -> UserMessage.of(phrase.section()))
                        .ifPresent(edit ->
                                found.add(new Found(edit, phrase.section(), match.corrected(edit), phrase.sure()))));
            }
        }
        return found;
    }

    private List<Phrase> phrases(Word word) {
        List<Phrase> phrases = new ArrayList<>(byWord.getOrDefault(word.small(), List.of()));
        word.readings().stream()
                .map(AnalyzedToken::getLemma)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(lemma -> byLemma.getOrDefault(lemma, List.of()).stream()
                        .filter(phrase -> !phrases.contains(phrase))
                        .forEach(phrases::add));
        return phrases;
    }

    /** The match whose anchor is this word; what may stand before the anchor is looked for before it. */
    private static Optional<PhraseMatch> start(Phrase phrase, Sentence sentence, int anchor) {
        int before = phrase.elements().indexOf(phrase.anchor());
        int takes = (int) phrase.elements().subList(0, before).stream()
                .filter(e -> !e.not())
                .count();
        for (int at = Math.max(0, anchor - takes); at <= anchor; at++) {
            Optional<PhraseMatch> match = PhraseMatch.of(phrase, sentence, at);
            if (match.isPresent() && match.get().wordOf(before) == anchor) {
                return match;
            }
        }
        return Optional.empty();
    }

    private static Optional<Proposal> proposal(PhraseMatch match, Sentence sentence, Inflection inflection) {
        Phrase phrase = match.phrase();
        return edit(
                        match,
                        sentence,
                        inflection,
                        (old, fresh) -> UserMessage.of(
                                "plain.reason." + phrase.section() + (fresh.isEmpty() ? "-cut" : ""), old, fresh))
                .map(edit -> new Proposal(edit, phrase.sure()));
    }

    private static Optional<Edit> edit(
            PhraseMatch match,
            Sentence sentence,
            Inflection inflection,
            BiFunction<String, String, UserMessage> reason) {
        return match.replacement(inflection)
                .flatMap(words -> Repair.replace(
                        sentence,
                        match.first(),
                        match.last(),
                        words,
                        match.phrase().id(),
                        reason));
    }
}
