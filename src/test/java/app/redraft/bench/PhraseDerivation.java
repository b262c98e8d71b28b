package app.redraft.bench;

import app.redraft.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Derives candidates for {@code quality/phrases-en.txt}: words and runs of words that rewrites in the manner of a model bring in, by log-odds
 * against what people write. The same texts give the same candidates. Without the prose that may lie beside the project, there are fewer
 * words by people to compare with, and no candidates.
 */
public final class PhraseDerivation {
    /** From here on a difference is taken for one, in standard deviations. */
    public static final double ENOUGH = 2.9;

    private static final int PASSAGES = 2;
    private static final int LONGEST = 4;
    private static final Pattern CLAUSE = Pattern.compile("[.!?…:;—,()\n]+");
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:['-][a-z]+)*");

    /**
     * Something that rewrites bring in.
     *
     * @param words the words
     * @param passages how many rewrites bring it in
     * @param byPeople how often people wrote it
     * @param z by how many standard deviations it is likelier in rewrites
     */
    public record Candidate(String words, int passages, int byPeople, double z) {}

    private PhraseDerivation() {}

    /** Prints the candidates, the surest first. */
    public static void main(String[] args) {
        candidates()
                .forEach(each -> System.out.printf(
                        "%5.2f  %3d passages, %4d by people  %s%n",
                        each.z(), each.passages(), each.byPeople(), each.words()));
    }

    /** The candidates, the surest first; empty without prose by people. */
    public static List<Candidate> candidates() {
        List<PhraseSamples.Pair> pairs = PhraseSamples.pairs("tuned-pairs.txt");
        List<List<String>> people = prose();
        if (people.isEmpty()) {
            return List.of();
        }
        pairs.forEach(pair -> people.addAll(clauses(pair.original())));
        List<Candidate> found = new ArrayList<>();
        for (int length = 1; length <= LONGEST; length++) {
            found.addAll(candidates(pairs, people, length));
        }
        found.sort(Comparator.comparingDouble(Candidate::z).reversed());
        return found;
    }

    private static List<Candidate> candidates(List<PhraseSamples.Pair> pairs, List<List<String>> people, int length) {
        Map<String, Integer> human = new HashMap<>();
        int written = count(people);
        people.forEach(clause -> runs(clause, length).forEach(run -> human.merge(run, 1, Integer::sum)));
        Map<String, Integer> brought = new HashMap<>();
        int rewritten = 0;
        for (PhraseSamples.Pair pair : pairs) {
            List<List<String>> now = clauses(pair.rewritten());
            rewritten += count(now);
            Set<String> fresh = allRuns(now, length);
            fresh.removeAll(allRuns(clauses(pair.original()), length));
            fresh.forEach(run -> brought.merge(run, 1, Integer::sum));
        }
        int all = rewritten;
        return brought.entrySet().stream()
                .filter(entry -> entry.getValue() >= PASSAGES)
                .map(entry -> candidate(
                        entry.getKey(), entry.getValue(), all, human.getOrDefault(entry.getKey(), 0), written))
                .filter(candidate -> candidate.z() >= ENOUGH)
                .toList();
    }

    private static Candidate candidate(String words, int passages, int rewritten, int byPeople, int written) {
        double odds = Math.log((passages + 0.5) / (rewritten - passages + 0.5))
                - Math.log((byPeople + 0.5) / (written - byPeople + 0.5));
        double deviation = Math.sqrt(1 / (passages + 0.5) + 1 / (byPeople + 0.5));
        return new Candidate(words, passages, byPeople, odds / deviation);
    }

    private static List<List<String>> prose() {
        List<List<String>> clauses = new ArrayList<>();
        SharedData.find("data/prose").ifPresent(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !file.endsWith("README.md"))
                        .sorted()
                        .forEach(file -> clauses.addAll(clauses(read(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return clauses;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> clauses(String text) {
        List<List<String>> clauses = new ArrayList<>();
        for (String clause :
                CLAUSE.split(text.toLowerCase(java.util.Locale.ROOT).replace('’', '\''))) {
            Matcher matcher = WORD.matcher(clause);
            List<String> words = new ArrayList<>();
            while (matcher.find()) {
                words.add(matcher.group());
            }
            clauses.add(words);
        }
        return clauses;
    }

    private static int count(List<List<String>> clauses) {
        return clauses.stream().mapToInt(List::size).sum();
    }

    private static Set<String> allRuns(List<List<String>> clauses, int length) {
        Set<String> all = new HashSet<>();
        clauses.forEach(clause -> all.addAll(runs(clause, length)));
        return all;
    }

    private static List<String> runs(List<String> clause, int length) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + length <= clause.size(); i++) {
            runs.add(String.join(" ", clause.subList(i, i + length)));
        }
        return runs;
    }
}
