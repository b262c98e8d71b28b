package app.redraft.infra.files.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.core.proofreading.personal.DictionaryException;
import app.redraft.core.proofreading.personal.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDictionaryTest {
    private static final Optional<Path> ALL = Optional.empty();

    @TempDir
    Path folder;

    private Path file;
    private Path chapter;
    private FileDictionary dictionary;

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("data/dictionary.json");
        chapter = Files.writeString(folder.resolve("chapter.md"), "Text.");
        dictionary = new FileDictionary(file);
    }

    @Test
    void keepsWhatWasToldForAllAndForOneDocument() throws IOException {
        dictionary.change(ALL, entries -> entries.withWord("glimber").in(Variant.EN_GB));
        dictionary.change(Optional.of(chapter), entries -> entries.withWord("Tshwane")
                .ignoring("HE_VERB_AGR", "was")
                .in(Variant.EN_ZA));

        FileDictionary again = new FileDictionary(file);
        assertThat(again.of(ALL).words()).containsExactly("glimber");
        assertThat(again.inForce(Optional.of(chapter)).words()).containsExactly("glimber", "Tshwane");
        assertThat(again.inForce(Optional.of(chapter)).ignores("HE_VERB_AGR")).isTrue();
        assertThat(again.inForce(Optional.of(chapter)).variant()).isEqualTo(Variant.EN_ZA);
        assertThat(again.inForce(ALL).variant()).isEqualTo(Variant.EN_GB);
        assertThat(again.inForce(ALL).ignores("HE_VERB_AGR")).isFalse();
    }

    @Test
    void knowsADocumentByWhateverNameLeadsToIt() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), chapter);
        dictionary.change(Optional.of(link), entries -> entries.withWord("glimber"));

        assertThat(dictionary.of(Optional.of(chapter)).words()).containsExactly("glimber");
    }

    @Test
    void knowsAtOnceWhatAnotherProcessOrTheWriterPutIntoTheFile() throws IOException {
        dictionary.change(ALL, entries -> entries.withWord("glimber"));
        assertThat(dictionary.of(ALL).words()).containsExactly("glimber");

        Files.writeString(file, "{\"everywhere\": {\"words\": [\"frobnitz\", \"no word\"]}}");

        assertThat(dictionary.of(ALL).words()).containsExactly("frobnitz");
    }

    @Test
    void losesNothingWhenManyChangeItTogether() {
        IntStream.range(0, 40).parallel().forEach(i -> {
            try {
                new FileDictionary(file).change(ALL, entries -> entries.withWord("word" + i));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(dictionary.of(ALL).words()).hasSize(40);
    }

    @Test
    void leavesADamagedFileAloneAndSaysWhichItIs() throws IOException {
        Files.createDirectories(file.getParent());
        for (String damaged :
                new String[] {"{", "[]", "{\"everywhere\": 1}", "{\"everywhere\": {\"variant\": \"xx\"}}"}) {
            Files.writeString(file, damaged);

            assertThat(dictionary.of(ALL).isEmpty()).isTrue();
            assertThat(dictionary.problem()).hasValueSatisfying(problem -> assertThat(problem.arguments())
                    .contains(file.toString()));
            assertThatThrownBy(() -> dictionary.change(ALL, entries -> entries.withWord("glimber")))
                    .isInstanceOf(DictionaryException.class);
            assertThat(file).hasContent(damaged);
        }
        Files.delete(file);

        assertThat(dictionary.of(ALL).isEmpty()).isTrue();
        assertThat(dictionary.problem()).isEmpty();
    }

    @Test
    void goesAlongToANewNameUnlessThatHasSomethingOfItsOwn() throws IOException {
        Path copy = folder.resolve("copy.md");
        dictionary.change(Optional.of(chapter), entries -> entries.withWord("glimber"));

        dictionary.follow(chapter, copy);
        assertThat(dictionary.of(Optional.of(copy)).words()).containsExactly("glimber");

        dictionary.change(Optional.of(copy), entries -> entries.withWord("frobnitz"));
        dictionary.follow(chapter, copy);
        assertThat(dictionary.of(Optional.of(copy)).words()).containsExactly("frobnitz", "glimber");
    }
}
