package app.redraft.ui.assistant;

import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.markdown.PassageReference;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the passages stand that answers name; they stay with their words while the text is edited. FX thread. */
final class PassageLinks {
    private final EditedDocument document;
    private final DocumentPlaces places;
    private final Background background;
    private final Texts texts;
    private final Map<AnswerViewModel, Map<PassageReference, DocumentPlaces.Place>> links = new HashMap<>();

    /** @param places moves with the document */
    PassageLinks(EditedDocument document, DocumentPlaces places, Background background, Texts texts) {
        this.document = document;
        this.places = places;
        this.background = background;
        this.texts = texts;
    }

    /**
     * Selects in the text what an answer names.
     *
     * @param conversation looks for it where the answer is still being written, or of an earlier session
     * @param failed hears why it cannot be selected
     */
    void open(
            AnswerViewModel answer,
            PassageReference reference,
            DocumentConversation conversation,
            Consumer<String> failed) {
        Optional<AnchoredRange> known = find(answer, reference);
        if (known.isPresent()) {
            select(known.get(), failed);
            return;
        }
        background.run(() -> conversation.passage(reference), found -> {
            if (!conversation.isOver()) {
                found.ifPresentOrElse(
                        passage -> select(keep(answer, reference, conversation.seen(), passage), failed),
                        () -> failed.accept(texts.get("passage.unknown", reference.first())));
            }
        });
    }

    /** Where the words were taken out, nothing is left to select. */
    private void select(AnchoredRange range, Consumer<String> failed) {
        if (range.length() == 0) {
            failed.accept(texts.get("passage.gone"));
        } else {
            document.select(range.end(), range.start());
        }
    }

    /** Keeps what an answer names. */
    void keep(AnswerViewModel answer, DocumentConversation.Ended ended) {
        ended.passages().forEach((reference, passage) -> keep(answer, reference, ended.seen(), passage));
    }

    /** Keeps one passage, found in a text that was looked at; returns where it is now. */
    private AnchoredRange keep(
            AnswerViewModel answer, PassageReference reference, String seen, DocumentConversation.Passage passage) {
        DocumentPlaces.Place place = places.place(seen, passage.start(), passage.end());
        links.computeIfAbsent(answer, named -> new HashMap<>()).put(reference, place);
        return place.range();
    }

    /** Where a passage is now that an answer names. */
    private Optional<AnchoredRange> find(AnswerViewModel answer, PassageReference reference) {
        return Optional.ofNullable(links.getOrDefault(answer, Map.of()).get(reference))
                .map(DocumentPlaces.Place::range);
    }

    /** Nothing of what was said is there any more. */
    void forget() {
        links.values().forEach(named -> named.values().forEach(places::release));
        links.clear();
        places.forgetLooks();
    }
}
