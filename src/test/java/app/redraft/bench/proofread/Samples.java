package app.redraft.bench.proofread;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The texts of the benchmark: sentences of our own, and prose that lies beside the project on some machines. What develops
 * the rules and what judges them are apart: every other chapter, story or section.
 */
final class Samples {
    private static final Path PROSE = Path.of("../shared/data/prose");
    private static final List<Path> PLACES = List.of(PROSE, Path.of("../../shared/data/prose"));

    private Samples() {}

    /** A text that is correct as it stands. */
    record Document(String name, String text) {}

    /** Correct sentences of our own. */
    static List<String> sentences(boolean test) {
        return lines("/bench/proofread/" + (test ? "test" : "development") + ".txt");
    }

    /** Sentences with mistakes that people wrote down, each with its corrections behind tabs. */
    static List<String> written() {
        return lines("/infra/provider/proofreader/flawed.tsv");
    }

    /** Sentences as learners write them, each with its corrections behind tabs. */
    static List<String> learners(boolean test) {
        return lines("/bench/proofread/learners-" + (test ? "test" : "development") + ".tsv");
    }

    /** Words that are put for one another by mistake, a set each: those that judge were not chosen after the rules. */
    static List<List<String>> confused(boolean test) {
        return lines("/bench/proofread/confused-" + (test ? "test" : "development") + ".txt").stream()
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    /** Correct texts without dialect. */
    static List<Document> clean(boolean test) {
        List<Document> documents = new ArrayList<>();
        documents.add(new Document("own essays", String.join("\n\n", sentences(test))));
        if (!test) {
            documents.add(
                    new Document("own prose", String.join("\n\n", lines("/infra/provider/proofreader/correct.txt"))));
        }
        prose(test).forEach(documents::add);
        return documents;
    }

    /** A text in dialect, correct as it stands. */
    static Document dialect(boolean test) {
        return new Document(
                "own dialect",
                String.join("\n\n", lines("/bench/proofread/dialect-" + (test ? "test" : "development") + ".txt")));
    }

    /** Correct sentences of the prose, one in so many. */
    static List<String> proseSentences(boolean test, int oneIn) {
        List<String> sentences = new ArrayList<>();
        for (Document document : prose(test)) {
            for (String paragraph : document.text().split("\\n\\n")) {
                if (paragraph.matches("(?s)[\\p{Lu}\u201c\"].{40,}[.!?\"\u201d]")) {
                    split(paragraph).stream()
                            .filter(sentence -> sentence.length() > 30 && sentence.length() < 200)
                            .filter(sentence -> sentence.matches("(?s)\\p{Lu}[^\u201c\u201d\"*_\\[#|`]*[.?!]"))
                            .forEach(sentences::add);
                }
            }
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i += oneIn) {
            some.add(sentences.get(i));
        }
        return some;
    }

    /** The sentences of a text. */
    static List<String> split(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(start, end).strip().replace('\n', ' '));
            start = end;
        }
        return sentences;
    }

    private static List<Document> prose(boolean test) {
        List<Document> documents = new ArrayList<>();
        for (String name : List.of("guide-2023.md", "novel-1813.md", "stories-1892.md")) {
            PLACES.stream()
                    .map(place -> place.resolve(name))
                    .filter(Files::exists)
                    .findFirst()
                    .ifPresent(file -> {
                        StringBuilder half = new StringBuilder();
                        int part = 0;
                        for (String paragraph : read(file).split("\\n\\n")) {
                            part += paragraph.startsWith("#") ? 1 : 0;
                            if (part % 2 == (test ? 1 : 0)) {
                                half.append(paragraph).append("\n\n");
                            }
                        }
                        documents.add(new Document(name, half.toString()));
                    });
        }
        return documents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Samples.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
