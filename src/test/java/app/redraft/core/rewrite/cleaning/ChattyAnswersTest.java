package app.redraft.core.rewrite.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Good answers that look like the words of a model come through whole, answers with such words around them come through alone; in any
 * pieces, and what was shown once stays.
 */
class ChattyAnswersTest {
    private static final int[] SIZES = {1, 3, 8, 29, 4_000};

    private record Rewrite(String original, String text) {}

    private static final Map<String, List<Rewrite>> REWRITES = Map.of(
            "en",
            List.of(
                    new Rewrite(
                            "The roof of the barn was torn off by the storm on Friday, and two cows were found in the lane.",
                            "On Friday the storm tore the roof off the barn, and two cows were found in the lane."),
                    new Rewrite(
                            "It was decided by the choir that the concert in Lund should be given without the organ.",
                            "The choir decided to give the concert in Lund without the organ.")),
            "de",
            List.of(
                    new Rewrite(
                            "Das Dach der Scheune wurde am Freitag vom Sturm abgedeckt, und zwei Kühe standen auf dem Weg.",
                            "Am Freitag deckte der Sturm das Dach der Scheune ab, und zwei Kühe standen auf dem Weg."),
                    new Rewrite(
                            "Vom Chor wurde beschlossen, dass das Konzert in Lund ohne die Orgel stattfinden soll.",
                            "Der Chor beschloss, das Konzert in Lund ohne die Orgel zu geben.")),
            "fr",
            List.of(
                    new Rewrite(
                            "Le toit de la grange a été arraché par la tempête vendredi, et deux vaches étaient sur le chemin.",
                            "Vendredi, la tempête a arraché le toit de la grange, et deux vaches étaient sur le chemin."),
                    new Rewrite(
                            "Il a été décidé par la chorale que le concert de Lund serait donné sans l'orgue.",
                            "La chorale a décidé de donner le concert de Lund sans l'orgue.")),
            "es",
            List.of(
                    new Rewrite(
                            "El tejado del granero fue arrancado por la tormenta el viernes, y dos vacas estaban en el camino.",
                            "El viernes la tormenta arrancó el tejado del granero, y dos vacas estaban en el camino."),
                    new Rewrite(
                            "Fue decidido por el coro que el concierto de Lund se diera sin el órgano.",
                            "El coro decidió dar el concierto de Lund sin el órgano.")));

    static Stream<Arguments> chatty() throws IOException {
        return lines("/cleaning/chatty.tsv").flatMap(line -> REWRITES.getOrDefault(line[0], List.of()).stream()
                .map(rewrite -> Arguments.of(
                        rewrite.original(),
                        line[1].replace("\\n", "\n").replace("%s", rewrite.text()),
                        rewrite.text())));
    }

    static Stream<Arguments> good() throws IOException {
        return lines("/cleaning/looks-chatty.tsv").flatMap(line -> Stream.of(
                        new Rewrite(line[0] + ' ' + line[2], line[1] + "\n\n" + line[2]),
                        new Rewrite(line[2] + ' ' + line[0], line[2] + "\n\n" + line[1]),
                        new Rewrite(line[0], line[1]),
                        new Rewrite(
                                line[2] + ' ' + line[0] + ' ' + line[2], line[2] + ' ' + line[1] + "\n\n" + line[2]))
                .map(rewrite -> Arguments.of(rewrite.original(), rewrite.text(), rewrite.text())));
    }

    private static Stream<String[]> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ChattyAnswersTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"));
        }
    }

    @Test
    void thereAreTwoHundredOfEach() throws IOException {
        assertThat(chatty()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(good()).hasSizeGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource({"chatty", "good"})
    void theTextAloneComesThroughAndWhatWasShownStays(String original, String raw, String expected) {
        for (int size : SIZES) {
            OutputCleaner cleaner = new OutputCleaner(original, "");
            StringBuilder shown = new StringBuilder();
            for (String piece : pieces(raw, size)) {
                OutputCleaner.Piece next = cleaner.push(piece);
                assertThat(next.replaces()).isFalse();
                shown.append(next.text());
            }
            assertThat(cleaner.finish()).isEqualTo(expected).startsWith(shown);
            assertThat(cleaner.kind()).isEqualTo(AnswerKind.REWRITE);
        }
    }

    private static List<String> pieces(String text, int size) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); i += size) {
            pieces.add(text.substring(i, Math.min(text.length(), i + size)));
        }
        return pieces;
    }
}
