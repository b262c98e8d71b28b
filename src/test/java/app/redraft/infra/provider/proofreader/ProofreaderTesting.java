package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.proofreading.personal.Variant;
import app.redraft.core.quality.guard.MeaningGuard;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.infra.dictionary.EnglishLexicon;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One engine for all tests of the proofreader, and short ways to ask it. */
public final class ProofreaderTesting {
    static final ProofreadingEngine ENGINE = new ProofreadingEngine();
    public static final RewriteGuard GUARD = new MeaningGuard(new EnglishLexicon());

    private ProofreaderTesting() {}

    /** What a run gave. */
    public record Answer(String text, List<ModelEvent> events, ModelReply reply) {
        List<ModelEvent.Explanation> explanations() {
            return events.stream()
                    .filter(ModelEvent.Explanation.class::isInstance)
                    .map(ModelEvent.Explanation.class::cast)
                    .toList();
        }

        List<ModelEvent.Suggestion> suggestions() {
            return events.stream()
                    .filter(ModelEvent.Suggestion.class::isInstance)
                    .map(ModelEvent.Suggestion.class::cast)
                    .toList();
        }
    }

    static String fast(String passage) {
        return ask(ProofreadingPolicy.FAST, new RewriteTask(passage, "", "", "grammar", ""))
                .text();
    }

    static String thorough(String passage) {
        return ask(ProofreadingPolicy.THOROUGH, new RewriteTask(passage, "", "", "grammar", ""))
                .text();
    }

    public static Answer ask(ProofreadingPolicy policy, RewriteTask task) {
        return ask(policy, task, Set.of());
    }

    static String ask(ProofreadingEngine engine, ProofreadingPolicy policy, String passage) {
        return ask(engine, policy, new RewriteTask(passage, "", "", "grammar", ""), Set.of())
                .text();
    }

    static Answer ask(ProofreadingPolicy policy, RewriteTask task, Set<String> dictionary) {
        return ask(ENGINE, policy, task, dictionary);
    }

    /** As the writer says the text is written. */
    static String in(Variant language, String passage) {
        return in(language, ProofreadingPolicy.FAST, passage).text();
    }

    /** As the writer says the text is written. */
    static Answer in(Variant language, ProofreadingPolicy policy, String passage) {
        return ask(
                ENGINE,
                policy,
                new RewriteTask(passage, "", "", "grammar", ""),
                new Entries(new TreeSet<>(), new TreeMap<>(), language));
    }

    private static Answer ask(
            ProofreadingEngine engine, ProofreadingPolicy policy, RewriteTask task, Set<String> dictionary) {
        return ask(engine, policy, task, new Entries(new TreeSet<>(dictionary), new TreeMap<>(), Variant.AUTO));
    }

    private static Answer ask(ProofreadingEngine engine, ProofreadingPolicy policy, RewriteTask task, Entries told) {
        List<ModelEvent> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        ModelReply reply = new ProofreaderClient(
                        policy,
                        new LanguageToolProofreader(engine, policy, new PersonalDictionary.ReadOnly(told)),
                        GUARD)
                .stream(
                        request(task),
                        event -> {
                            events.add(event);
                            if (event instanceof ModelEvent.TextDelta delta) {
                                text.append(delta.text());
                            }
                        },
                        new Cancellation());
        return new Answer(text.toString(), events, reply);
    }

    /** Well-edited sentences. */
    public static List<String> correct() {
        return lines("correct.txt");
    }

    /** Sentences with mistakes. */
    public static List<String> flawed() {
        return lines("flawed.tsv").stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    private static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        ProofreaderTesting.class.getResourceAsStream("/infra/provider/proofreader/" + name)),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ChatRequest request(@Nullable RewriteTask task) {
        Sampling sampling = new Sampling(2048, null, null, null, Duration.ofSeconds(10), Duration.ofSeconds(15));
        CallContext context = CallContext.of(
                "01",
                CallContext.CallKind.REWRITE,
                new Route(Tier.EDGE, TierChoice.EDGE, RoutingCause.Reason.DEFAULT, null));
        return new ChatRequest(List.of(), task, List.of(), sampling, context, CallTerms.ANYWHERE);
    }
}
