package app.redraft.ui.editor.passage;

import app.redraft.ui.editor.area.EditorArea;
import java.util.Collection;
import java.util.List;

/** How paragraphs are marked in which passages are held. Several passages may stand in one paragraph. FX thread. */
final class PassageParagraphs {
    private final EditorArea area;
    private final List<Place> places;

    /** First and last paragraph of a held passage. */
    private record Place(HeldText passage, int first, int last) {}

    PassageParagraphs(ProjectedDocument document, EditorArea area) {
        this.area = area;
        Projection projection = document.projection();
        places = document.held().stream()
                .map(passage -> new Place(
                        passage,
                        area.paragraphAt(projection.shownStart(passage)),
                        area.paragraphAt(projection.shownEnd(passage))))
                .toList();
    }

    /** Marks paragraphs, or takes the mark off them. */
    void style(int first, int last) {
        for (int paragraph = first; paragraph <= last; paragraph++) {
            LiveStyle.PARAGRAPHS.paintParagraph(area, paragraph, wanted(paragraph));
        }
    }

    boolean isStyled(int paragraph) {
        return LiveStyle.PARAGRAPHS.isPainted(area, paragraph, wanted(paragraph));
    }

    /** The passages that end in the paragraph in which a passage ends, in the order of the document. */
    List<HeldText> endingWith(HeldText passage) {
        return places.stream()
                .filter(place -> place.passage() == passage)
                .findFirst()
                .map(place -> ending(place.last()))
                .orElse(List.of());
    }

    private List<HeldText> ending(int paragraph) {
        return places.stream()
                .filter(place -> place.last() == paragraph)
                .map(Place::passage)
                .toList();
    }

    private Collection<String> wanted(int paragraph) {
        int ending = ending(paragraph).size();
        if (ending > 0) {
            return LiveStyle.heldLast(ending);
        }
        boolean held = places.stream().anyMatch(place -> place.first() <= paragraph && paragraph <= place.last());
        return held ? LiveStyle.HELD : LiveStyle.PLAIN;
    }
}
