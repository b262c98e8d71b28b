package app.redraft.infra.provider.proofreader.plain;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.SharedData;
import app.redraft.bench.PlainEditing;
import app.redraft.bench.PlainJudge;
import app.redraft.bench.PlainTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On hundreds of passages no preset leaves bad grammar or another meaning; Concise cuts what is wordy and little else. */
class PassagesTest {

    @Test
    void thereAreEnough() {
        assertThat(PlainTexts.passages()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"concise", "simplify", "friendly", "formal"})
    void leavesGrammarAndMeaningAlone(String preset) {
        assertThat(Stream.concat(PlainTexts.passages().stream(), PlainTexts.unseen().stream())
                        .flatMap(passage -> PlainJudge.faults(preset, passage).stream())
                        .toList())
                .isEmpty();
    }

    @Test
    void conciseCutsAnEighthOfAWordyText() {
        String wordy = PlainTexts.business();

        int before = PlainTexts.words(wordy);
        int after = PlainTexts.words(PlainEditing.edit("concise", wordy).text());
        assertThat(before - after).isGreaterThan(before * 12 / 100);
    }

    @Test
    void conciseCutsHardlyAnythingOfGoodProse() throws IOException {
        Optional<Path> file = SharedData.find("data/prose/guide-2023.md");
        if (file.isPresent()) {
            String prose = Files.readString(file.get());
            int before = PlainTexts.words(prose);
            int after = PlainTexts.words(PlainEditing.edit("concise", prose).text());
            assertThat(before - after).isLessThan(before / 100);
        }
    }
}
