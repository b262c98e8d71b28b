package app.redraft.ui.assistant.edit;

import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.editor.area.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Places in the document that stay with their words while the text is edited. FX thread. */
public final class DocumentPlaces {
    private final Supplier<String> text;
    private final List<Look> looks = new ArrayList<>();
    private final List<TextChange> changes = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** A text as it was, and how many changes were made before it. */
    private record Look(String text, int changes) {}

    /** A place that moves. */
    public static final class Place {
        private AnchoredRange range;

        private Place(AnchoredRange range) {
            this.range = range;
        }

        /** Where it is now. */
        public AnchoredRange range() {
            return range;
        }
    }

    /** @param text the document as it is now */
    public DocumentPlaces(Supplier<String> text) {
        this.text = text;
    }

    /** The document was edited. */
    public void edited(List<TextChange> made) {
        if (!looks.isEmpty()) {
            changes.addAll(made);
        }
        places.forEach(place -> place.range = after(place.range, made));
    }

    /** The document as it is now, remembered: places in it can be told later. */
    public String look() {
        String now = text.get();
        if (looks.isEmpty() || !looks.get(looks.size() - 1).text().equals(now)) {
            looks.add(new Look(now, changes.size()));
        }
        return now;
    }

    /**
     * A place that was found in an earlier text, kept from now on.
     *
     * @param seen a text that {@link #look} gave
     * @param start first UTF-16 offset in it
     * @param end offset after the last character
     */
    public Place place(String seen, int start, int end) {
        AnchoredRange range = new AnchoredRange(start, end);
        Look look = looks.stream()
                .filter(each -> each.text().equals(seen))
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (look != null) {
            range = after(range, changes.subList(look.changes(), changes.size()));
        }
        Place place = new Place(range);
        places.add(place);
        return place;
    }

    /** A place is not asked for any more. */
    public void release(Place place) {
        places.remove(place);
    }

    /** A question is over: of the earlier texts only the last one can still be spoken of. */
    public void settle() {
        if (looks.size() > 1) {
            Look last = looks.get(looks.size() - 1);
            changes.subList(0, last.changes()).clear();
            looks.clear();
            looks.add(new Look(last.text(), 0));
        }
    }

    /** Nothing of what was seen is spoken of any more; places that were told stay. */
    public void forgetLooks() {
        looks.clear();
        changes.clear();
    }

    private static AnchoredRange after(AnchoredRange range, List<TextChange> made) {
        AnchoredRange moved = range;
        for (TextChange change : made) {
            moved = moved.edited(change.from(), change.removed(), change.inserted());
        }
        return moved;
    }
}
