package app.redraft.ui.assistant.edit;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.editor.area.TextChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPlacesTest {
    private String text = "One. Two. Three.";
    private final DocumentPlaces places = new DocumentPlaces(() -> text);

    @Test
    void aPlaceInAnEarlierTextIsWhereItsWordsAreNow() {
        String seen = places.look();
        edit(0, 0, "Zero. ");
        DocumentPlaces.Place two = places.place(seen, 5, 9);
        assertThat(words(two)).isEqualTo("Two.");

        edit(text.length(), 0, " Four.");
        edit(6, 5, "");
        assertThat(words(two)).isEqualTo("Two.");
    }

    @Test
    void ofEarlierTextsTheLastOneIsStillSpokenOfAfterAQuestion() {
        places.look();
        edit(0, 0, "Zero. ");
        String seen = places.look();
        places.settle();
        edit(0, 6, "");
        assertThat(words(places.place(seen, 6, 10))).isEqualTo("One.");
    }

    @Test
    void wordsThatWereReplacedLeaveThePlaceToWhatStandsThereInstead() {
        DocumentPlaces.Place two = places.place(places.look(), 5, 9);
        edit(5, 4, "Second.");
        assertThat(words(two)).isEqualTo("Second.");
        edit(5, 8, "");
        assertThat(two.range().length()).isZero();
    }

    @Test
    void aPlaceThatIsReleasedStaysWhereItWas() {
        DocumentPlaces.Place two = places.place(places.look(), 5, 9);
        places.release(two);
        edit(0, 0, "Zero. ");
        assertThat(two.range()).isEqualTo(new AnchoredRange(5, 9));
    }

    private void edit(int from, int removed, String inserted) {
        text = text.substring(0, from) + inserted + text.substring(from + removed);
        places.edited(List.of(new TextChange(from, removed, inserted.length())));
    }

    private String words(DocumentPlaces.Place place) {
        return text.substring(place.range().start(), place.range().end());
    }
}
