package app.redraft.bench;

import app.redraft.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the presets do without a model: the words Concise cuts from a wordy corpus and from good prose, the faults of edited
 * passages, and the time. {@code --verbose} lists the passages.
 */
final class PlainBench {
    private static final List<String> PRESETS =
            List.of("improve", "concise", "simplify", "clarity", "friendly", "formal");

    private PlainBench() {}

    public static void main(String[] args) throws IOException {
        boolean verbose = args.length > 0 && args[0].equals("--verbose");
        PlainEditing.edit("concise", PlainTexts.passages().get(0));
        cut("wordy business corpus", PlainTexts.business());
        Optional<Path> prose = SharedData.find("data/prose");
        if (prose.isPresent()) {
            try (Stream<Path> files = Files.list(prose.get())) {
                for (Path file : files.filter(each -> !each.endsWith("README.md"))
                        .sorted()
                        .toList()) {
                    cut("good prose, " + file.getFileName(), Files.readString(file));
                }
            }
        }
        for (String preset : PRESETS) {
            judge("passages", preset, PlainTexts.passages(), false);
            judge("unseen passages", preset, PlainTexts.unseen(), verbose);
        }
    }

    private static void cut(String name, String text) {
        for (String preset : List.of("improve", "concise")) {
            long start = System.nanoTime();
            PlainEditing.Edited edited = PlainEditing.edit(preset, text);
            double seconds = (System.nanoTime() - start) / 1e9;
            int before = PlainTexts.words(PlainEditing.edit("grammar", text).text());
            int after = PlainTexts.words(edited.text());
            System.out.printf(
                    "%s, %s: %d of %d words cut (%.2f %%), %d offers, %.1f s%n",
                    name,
                    preset,
                    before - after,
                    before,
                    100.0 * (before - after) / before,
                    edited.offers().size(),
                    seconds);
        }
    }

    private static void judge(String name, String preset, List<String> passages, boolean verbose) {
        int changed = 0;
        int offers = 0;
        int faulty = 0;
        for (String passage : passages) {
            PlainEditing.Edited edited = PlainEditing.edit(preset, passage);
            List<String> faults = PlainJudge.faults(preset, passage);
            changed += edited.text().equals(passage) ? 0 : 1;
            offers += edited.offers().size();
            faulty += faults.isEmpty() ? 0 : 1;
            faults.forEach(fault -> System.out.println("  " + fault));
            if (verbose && !edited.text().equals(passage)) {
                System.out.println("  < " + passage + "\n  > " + edited.text());
            }
        }
        System.out.printf(
                "%s, %s: %d of %d changed, %d offers, %d with a fault%n",
                name, preset, changed, passages.size(), offers, faulty);
    }
}
