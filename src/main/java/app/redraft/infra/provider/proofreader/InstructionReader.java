package app.redraft.infra.provider.proofreader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a free instruction asks for proofreading and nothing else. It reads the act asked for: every clause must
 * correct (with nothing but the text or the mechanics of language as its object), limit what may change, or say nothing.
 * One word it does not know makes the clause ask for something else: "fix the grammar" is proofreading, "fix the plot" is
 * not.
 */
final class InstructionReader {
    private static final String WORDS = "/infra/provider/proofreader/instruction-words.properties";
    private static final Pattern STOP = Pattern.compile("[.,;:!?()\\n\u2014\u2013]+|\\s-+\\s");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final InstructionReader READER = new InstructionReader();

    private final Vocabulary correct;
    private final Vocabulary act;
    private final Vocabulary mechanics;
    private final Vocabulary neutral;
    private final Vocabulary limit;
    private final Vocabulary negation;
    private final Vocabulary joint;

    private enum Clause {
        CORRECTS,
        LIMITS,
        SAYS_NOTHING,
        ASKS_ELSE
    }

    private InstructionReader() {
        Properties words = new Properties();
        try (InputStream stream = Objects.requireNonNull(InstructionReader.class.getResourceAsStream(WORDS), WORDS)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        correct = Vocabulary.of(words, "correct");
        act = Vocabulary.of(words, "act");
        mechanics = Vocabulary.of(words, "mechanics");
        neutral = Vocabulary.of(words, "neutral");
        limit = Vocabulary.of(words, "limit");
        negation = Vocabulary.of(words, "negation");
        joint = Vocabulary.of(words, "joint");
    }

    /** Whether proofreading is all the instruction asks for. A blank instruction asks for nothing else. */
    static boolean asksToProofread(String instruction) {
        return instruction.isBlank() || READER.reads(instruction);
    }

    private boolean reads(String instruction) {
        boolean corrects = false;
        for (String part : STOP.split(instruction)) {
            Clause before = Clause.SAYS_NOTHING;
            for (List<String> words : clauses(fold(part))) {
                Clause clause = clause(words);
                boolean goesOn = before == Clause.LIMITS && clause == Clause.ASKS_ELSE && neutral.has(words.get(0));
                if (clause == Clause.ASKS_ELSE && !goesOn) {
                    return false;
                }
                corrects |= clause == Clause.CORRECTS;
                before = goesOn ? Clause.LIMITS : clause;
            }
        }
        return corrects;
    }

    /** The words between joints such as "and". */
    private List<List<String>> clauses(List<String> words) {
        List<List<String>> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || joint.has(words.get(i))) {
                if (i > start) {
                    clauses.add(words.subList(start, i));
                }
                start = i + 1;
            }
        }
        return clauses;
    }

    private Clause clause(List<String> words) {
        if (limit.has(words.get(0)) || words.stream().anyMatch(negation::has)) {
            return Clause.LIMITS;
        }
        boolean corrects = words.stream().anyMatch(word -> correct.has(word) || mechanics.has(word));
        boolean bareAct = words.stream().allMatch(act::has);
        boolean acts = !bareAct && words.stream().anyMatch(act::has);
        boolean known = words.stream()
                .allMatch(word -> correct.has(word) || mechanics.has(word) || act.has(word) || neutral.has(word));
        if (!known || (acts && !corrects)) {
            return Clause.ASKS_ELSE;
        }
        return corrects ? Clause.CORRECTS : Clause.SAYS_NOTHING;
    }

    private static List<String> fold(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("\u00df", "ss"), Normalizer.Form.NFD);
        return Arrays.stream(NOT_LETTERS.split(ACCENTS.matcher(plain).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whole words and beginnings of words. */
    private record Vocabulary(Set<String> whole, List<String> beginnings) {
        static Vocabulary of(Properties words, String key) {
            String[] entries = words.getProperty(key).trim().split("\\s+");
            Predicate<String> open = entry -> entry.endsWith("*");
            return new Vocabulary(
                    Arrays.stream(entries).filter(open.negate()).collect(Collectors.toSet()),
                    Arrays.stream(entries)
                            .filter(open)
                            .map(entry -> entry.substring(0, entry.length() - 1))
                            .toList());
        }

        boolean has(String word) {
            return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }
}
