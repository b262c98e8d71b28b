package app.redraft.ui.assistant;

import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.markdown.PassageReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the passages stand that answers name; they stay with their words while the text is edited. FX thread. */
final class PassageLinks {
    private final DocumentPlaces places;
    private final Map<AnswerViewModel, Map<PassageReference, DocumentPlaces.Place>> links = new HashMap<>();

    /** @param places moves with the document */
    PassageLinks(DocumentPlaces places) {
        this.places = places;
    }

    /** Keeps what an answer names. */
    void keep(AnswerViewModel answer, DocumentConversation.Ended ended) {
        ended.passages().forEach((reference, passage) -> keep(answer, reference, ended.seen(), passage));
    }

    /** Keeps one passage, found in a text that was looked at; returns where it is now. */
    AnchoredRange keep(
            AnswerViewModel answer, PassageReference reference, String seen, DocumentConversation.Passage passage) {
        DocumentPlaces.Place place = places.place(seen, passage.start(), passage.end());
        links.computeIfAbsent(answer, named -> new HashMap<>()).put(reference, place);
        return place.range();
    }

    /** Where a passage is now that an answer names. */
    Optional<AnchoredRange> find(AnswerViewModel answer, PassageReference reference) {
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
