package app.redraft.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is on the list of worn phrases that was not derived. */
class PhraseDerivationTest {

    @Test
    void everyPhraseOfTheListWasDerived() {
        Set<String> derived = PhraseDerivation.candidates().stream()
                .map(PhraseDerivation.Candidate::words)
                .collect(Collectors.toSet());
        assumeThat(derived).isNotEmpty();
        List<String> lines = PhraseSamples.read("/quality/phrases-en.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines)
                .filteredOn(line -> forms(line).noneMatch(derived::contains))
                .isEmpty();
    }

    /** The forms of a phrase, and runs of four words of longer ones: no longer run is derived. */
    private static Stream<String> forms(String line) {
        return Stream.of(line.split("=")[0].strip().split("\\s*,\\s*"))
                .map(form -> form.replace("^", ""))
                .map(form -> form.split(" ").length <= 4
                        ? form
                        : String.join(" ", List.of(form.split(" ")).subList(0, 4)));
    }
}
