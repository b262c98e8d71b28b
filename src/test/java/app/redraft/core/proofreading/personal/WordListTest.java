package app.redraft.core.proofreading.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The personal dictionaries of other programs are read as they are. */
class WordListTest {
    private static List<String> words(String text) {
        return WordList.words(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListOfHunspellIsRead() {
        assertThat(words("Tolkien\nhobbit/tree\n*teh\nworld-weary\n\nhobbit\n"))
                .containsExactly("Tolkien", "hobbit", "world-weary");
    }

    @Test
    void aDictionaryFileOfHunspellIsReadWithoutItsCountAndFlags() {
        assertThat(words("3\nfrobnic/MS\nqux\tpo:noun\nzork\\/x\n")).containsExactly("frobnic", "qux", "zork/x");
    }

    @Test
    void listsOfLibreOfficeAndAspellAreReadWithoutTheirHeaders() {
        assertThat(words("OOoUserDict1\nlang: <none>\ntype: positive\n---\nhyphen=ated\nplain\n"))
                .containsExactly("hyphenated", "plain");
        assertThat(words("OOoUserDict1\nlang: en-US\ntype: negative\n---\nirregardless==regardless\n"))
                .isEmpty();
        assertThat(words("personal_ws-1.1 en 2 utf-8\nfrobnic\nqux\n")).containsExactly("frobnic", "qux");
    }

    @Test
    void everyEncodingIsRead() {
        Charset western = Charset.forName("windows-1252");
        assertThat(WordList.words("Café\r\nGruß\r\n".getBytes(western))).containsExactly("Café", "Gruß");
        assertThat(WordList.words("\ufeffCafé\r\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Café");
        assertThat(WordList.words("\ufeffCafé\r\nqux\r\n".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("Café", "qux");
        assertThat(WordList.words("\ufeffCafé\n".getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("Café");
    }

    @Test
    void whatIsNoWordIsLeftOut() {
        assertThat(words("# my words\ntwo words\n123\nok\n" + "x".repeat(200) + "\n"))
                .containsExactly("ok");
        assertThat(WordList.words(new byte[0])).isEmpty();
    }
}
