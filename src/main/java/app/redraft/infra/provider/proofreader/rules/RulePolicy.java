package app.redraft.infra.provider.proofreader.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.languagetool.rules.Rule;

/** Which rules of LanguageTool change the text, which only offer, and which stay silent; read from a table. Thread-safe. */
public final class RulePolicy {
    private static final String FOLDER = "/infra/provider/proofreader/";
    private static final RulePolicy TABLED = new RulePolicy("rule-verdicts.txt");

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Verdict> known = new ConcurrentHashMap<>();

    /** What a rule's match may do. */
    public enum Verdict {
        SURE,
        APPLY,
        THOROUGH,
        BESIDE,
        OFFER,
        IGNORE
    }

    private record Line(String subject, Verdict verdict) {
        boolean fits(String rule, String category) {
            String text = subject.startsWith("@") ? "@" + category : rule;
            return subject.endsWith("*")
                    ? text.startsWith(subject.substring(0, subject.length() - 1))
                    : text.equals(subject);
        }
    }

    /** Reads a table. @param table its name among the proofreader's own files */
    public RulePolicy(String table) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RulePolicy.class.getResourceAsStream(FOLDER + table), table),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] cells = line.split("\\s+", 3);
                    lines.add(new Line(cells[0], Verdict.valueOf(cells[1].toUpperCase(Locale.ROOT))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this rule about English may do, spelling apart. */
    static Verdict verdict(Rule rule) {
        return TABLED.of(rule);
    }

    /** What this rule may do, spelling apart. */
    public Verdict of(Rule rule) {
        return known.computeIfAbsent(rule.getId() + '@' + rule.getCategory().getId(), key -> lookUp(rule));
    }

    private Verdict lookUp(Rule rule) {
        String category = rule.getCategory().getId().toString();
        return lines.stream()
                .filter(line -> line.fits(rule.getId(), category))
                .findFirst()
                .map(Line::verdict)
                .orElse(Verdict.APPLY);
    }
}
