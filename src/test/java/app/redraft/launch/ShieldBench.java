package app.redraft.launch;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.core.rewrite.Version;
import app.redraft.core.rewrite.shield.Shield;
import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What comes through a model that spoils two in five of the things it should keep: passages with five such things each, rewritten
 * with the real services, once behind the shield and once by the prompt alone. Counts what is lost, doubled or moved in versions
 * that can be accepted. The exit code is 1 where the shield let anything through.
 */
final class ShieldBench {
    private static final int PASSAGES = 1_000;
    private static final List<String> SENTENCES = List.of(
            "The ferry began to leave the harbour before the fog had lifted from the water.",
            "Her grandfather kept a large garden near the railway line and grew beans there.",
            "Nobody in the village remembered who had built the stone bridge over the river.",
            "The teacher often read aloud from old newspapers while the children drew maps.",
            "We walked for nearly three hours because the last bus had gone without us.",
            "A clerk asked for the documents and put a stamp on every single page.",
            "The baker answered that bread could wait but that the oven could not.",
            "In winter the entire valley smelled of smoke, apples and wet wool.",
            "My sister returned from the coast with a suitcase full of smooth pebbles.",
            "The orchestra practised in a cold hall above the fire station.",
            "Letters from the island arrived late and were opened with great care.",
            "Two painters shared the attic and quarrelled about the light.",
            "The doctor rode through the snow to a farm behind the forest.",
            "An old clock in the hallway struck thirteen whenever the wind turned.");
    private static final List<String> FOLLOWING = List.of(
            "[^%d]",
            " [@source%d]",
            " \\cite{work%d}",
            " (see `file%d.txt`)",
            " [[Page %d]]",
            " {{field%d}}",
            " $x_%d$",
            "<sup>%d</sup>");

    private long seed;
    private List<String> anchors = List.of();

    private record Sample(String text, List<String> anchors) {}

    /** What became of what must stay. */
    private static final class Tally {
        private int finished;
        private int whole;
        private int lost;
        private int doubled;
        private int moved;
        private int marked;

        void count(Sample sample, Version version) {
            if (!version.finished()) {
                return;
            }
            finished++;
            marked += version.protection().warnings().size();
            String expected = SpoilingModel.honest(sample.text());
            int wrong = lost + doubled + moved;
            for (String anchor : sample.anchors()) {
                int copies = version.text().split(Pattern.quote(anchor), -1).length - 1;
                lost += copies == 0 ? 1 : 0;
                doubled += copies > 1 ? 1 : 0;
                moved += copies == 1 && !place(version.text(), anchor, sample).equals(place(expected, anchor, sample))
                        ? 1
                        : 0;
            }
            whole += lost + doubled + moved == wrong ? 1 : 0;
        }

        /** The words that stand before an anchor. */
        private static String place(String text, String anchor, Sample sample) {
            String before = text.substring(0, text.indexOf(anchor));
            for (String other : sample.anchors()) {
                before = before.replace(other, "");
            }
            return before.replaceAll("[^\\p{L}]+", " ").strip();
        }

        void print(String name) {
            System.out.printf(
                    Locale.ROOT,
                    "%-18s can be accepted %4d of %d; in these: lost %d, doubled %d, moved %d; all in place %d; marked %d%n",
                    name,
                    finished,
                    PASSAGES,
                    lost,
                    doubled,
                    moved,
                    whole,
                    marked);
        }
    }

    public static void main(String[] args) throws IOException {
        new ShieldBench().run(args.length == 0 ? 1 : Long.parseLong(args[0]));
    }

    private void run(long first) throws IOException {
        Path home = Files.createTempDirectory("redraft-shield");
        try (LoopbackServer server = new LoopbackServer().llamaCpp()) {
            PassageModel.on(server, this::answer);
            Files.writeString(
                    home.resolve("settings.yaml"),
                    "tiers:\n  edge: {provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n"
                            + "rate_limit: {requests_per_minute: 6000}\n");
            Tally shielded = new Tally();
            Tally prompted = new Tally();
            try (Bootstrap services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()))) {
                Rewriter rewriter = services.calls.rewriter;
                Rewriter plain = rewriter.withShield(Shield.OFF);
                for (int i = 0; i < PASSAGES; i++) {
                    seed = first * 1_000_000 + i;
                    Sample sample = sample(new Random(seed));
                    anchors = List.of();
                    shielded.count(sample, rewritten(rewriter, sample));
                    anchors = sample.anchors();
                    prompted.count(sample, rewritten(plain, sample));
                }
            }
            System.out.printf(
                    "%d passages with 5 things to keep each; the model drops, doubles, moves, translates or renumbers two in five%n",
                    PASSAGES);
            shielded.print("with the shield");
            prompted.print("by the prompt alone");
            ShieldTimes.print(2_000);
            ShieldTimes.print(50_000);
            System.exit(shielded.lost + shielded.doubled + shielded.moved == 0 ? 0 : 1);
        }
    }

    private static Version rewritten(Rewriter rewriter, Sample sample) {
        return rewriter.open(new Passage(sample.text(), "", ""), Instruction.of(Preset.IMPROVE), () -> false)
                .rewrite(TierChoice.EDGE, event -> {}, new Cancellation());
    }

    /** A text of at least so many characters, each passage of it with things to keep. */
    static String text(int characters, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(sample(random).text()).append("\n\n");
        }
        return text.toString();
    }

    /** Five things at different words of some sentences. */
    private static Sample sample(Random random) {
        List<String> words = new ArrayList<>();
        List<String> sentences = new ArrayList<>(SENTENCES);
        Collections.shuffle(sentences, random);
        sentences.subList(0, 3 + random.nextInt(3)).forEach(sentence -> words.addAll(List.of(sentence.split(" "))));
        List<String> anchors = new ArrayList<>();
        while (anchors.size() < 5) {
            int at = random.nextInt(words.size());
            String word = words.get(at);
            if (word.matches("\\p{L}{3,}[.,]?")) {
                String anchor = FOLLOWING.get(random.nextInt(FOLLOWING.size())).formatted(anchors.size() + 11);
                words.set(at, word + anchor);
                anchors.add(anchor.replaceAll("^ (\\(see )?|(?<=`)\\)$", ""));
            }
        }
        return new Sample(String.join(" ", words), anchors);
    }

    private Stream<String> answer(String passage) {
        return PassageModel.pieces(new SpoilingModel(anchors).answer(passage, seed), 1 + (int) (seed % 17));
    }
}
