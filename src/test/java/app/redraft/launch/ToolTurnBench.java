package app.redraft.launch;

import app.redraft.bench.turns.Caches;
import app.redraft.bench.turns.Mix;
import app.redraft.bench.turns.Mix.Step;
import app.redraft.bench.turns.Policy;
import app.redraft.bench.turns.Simulation;
import app.redraft.bench.turns.Tally;
import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.TurnRouting;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.money.Money;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What routing turns with tools saves: {@code packaging/bench toolturns}. Each policy is simulated, and plays a part of the same
 * conversations through the real client and the real tools against a server on this machine that plays both models by a script,
 * the weak one after 400 ms and the strong one after 1,200 ms.
 */
public final class ToolTurnBench {
    private static final int CONVERSATIONS = 120;
    private static final int WRITERS = 24;
    private static final int WEAK_MS = 400;
    private static final int STRONG_MS = 1_200;
    private static final double LATENCY_TARGET = 25;
    private static final double COST_TARGET = 20;
    private static final String DOCUMENT = "Ines came late.\n\nNobody minded.\n";
    private static final QuestionLimits LIMITS = new QuestionLimits(100, null);

    private final LoopbackServer server = new LoopbackServer();
    private final Bootstrap services;
    private final Caches caches;
    /** What the models of the server have read of the conversation that is under way. */
    private Caches.Read read;

    private ToolTurnBench(Path home, Caches caches) throws IOException {
        this.caches = caches;
        read = caches.new Read();
        String tier = "{provider: openai, base_url: \"" + server.url() + "/v1\", model: ";
        Files.writeString(
                home.resolve("settings.yaml"),
                "rate_limit: {requests_per_minute: 6000}\ntiers:\n  edge: " + tier + "small}\n  frontier: " + tier
                        + "large}\nprices:\n  small: {input: 1, output: 5, cached: 0.1}\n  large: {input: 3, output: 15, cached: 0.3}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }

    /** Prints a table for each kind of cache, then what is only simulated. */
    public static void main(String[] args) throws Exception {
        List<List<Step>> all = Mix.TYPICAL.conversations(Simulation.CONVERSATIONS);
        List<List<Step>> part = all.subList(0, CONVERSATIONS);
        for (Caches caches : Caches.values()) {
            table(caches, simulated(all, caches), simulated(part, caches), play(part, caches));
        }
        Simulation.printVariations();
        System.exit(0);
    }

    private static Map<Policy, Tally> simulated(List<List<Step>> conversations, Caches caches) {
        Map<Policy, Tally> played = new EnumMap<>(Policy.class);
        for (Policy policy : Policy.values()) {
            played.put(policy, Simulation.play(conversations, policy, Mix.TYPICAL, caches));
        }
        return played;
    }

    /** Most of the time is spent waiting for a server, so that several writers at once disturb one another little. */
    private static Map<Policy, Tally> play(List<List<Step>> conversations, Caches caches) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Map<Policy, Tally>>> parts = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            List<List<Step>> part =
                    conversations.subList(i * CONVERSATIONS / WRITERS, (i + 1) * CONVERSATIONS / WRITERS);
            Path home = Files.createTempDirectory("redraft-bench");
            parts.add(writers.submit(() -> new ToolTurnBench(home, caches).play(part)));
        }
        Map<Policy, Tally> played = new EnumMap<>(Policy.class);
        for (Future<Map<Policy, Tally>> part : parts) {
            part.get().forEach((policy, tally) -> played.computeIfAbsent(policy, any -> new Tally())
                    .add(tally));
        }
        writers.shutdown();
        return played;
    }

    private Map<Policy, Tally> play(List<List<Step>> conversations) throws IOException {
        // What is loaded once counts for no policy.
        answer(Policy.ALL_FRONTIER, conversations.get(0));
        Map<Policy, Tally> played = new EnumMap<>(Policy.class);
        for (List<Step> steps : conversations) {
            for (Policy policy : Policy.values()) {
                List<AssistantTurn> turns = answer(policy, steps).turns();
                Tally tally = played.computeIfAbsent(policy, any -> new Tally());
                for (int i = 0; i < steps.size(); i++) {
                    AssistantTurn turn = turns.get(i);
                    Money cost = Objects.requireNonNull(turn.cost().amount());
                    boolean wrong = turn.tier() == Tier.EDGE && steps.get(i).needsStrong();
                    tally.turn(turn.totalMs(), cost.micros(), wrong);
                }
            }
        }
        services.close();
        server.close();
        return played;
    }

    private AssistantAnswer answer(Policy policy, List<Step> steps) {
        Assistant usual = AssistantTools.assistant(services);
        TurnRouting routing = policy.of(steps, usual.tools().box().simple(), caches);
        Assistant assistant = new Assistant(
                usual.fallbacks(), usual.settings(), usual.ids(), usual.calculator(), usual.tools(), () -> routing);
        Conversation conversation = new Conversation(
                assistant,
                new ConversationDocument(() -> "", () -> DOCUMENT, () -> false, StyleSheet.NONE),
                ProposalReviews.SHOWN_ONLY);
        read = caches.new Read();
        for (int i = 0; i < steps.size(); i++) {
            reply(steps.get(i), i, i == steps.size() - 1);
        }
        return conversation.ask("Where?", LIMITS, event -> {}, new Cancellation());
    }

    private void reply(Step step, int number, boolean last) {
        ObjectNode chunk = Json.object();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        if (last) {
            choice.putObject("delta").put("content", "In ¶1.");
        } else {
            choice.putObject("delta").putArray("tool_calls").add(call(number, step));
        }
        choice.put("finish_reason", last ? "stop" : "tool_calls");
        server.reply(out -> {
            List<LoopbackServer.Request> requests = server.requests();
            boolean weak = requests.get(requests.size() - 1).body().contains("\"small\"");
            pause(weak ? WEAK_MS : STRONG_MS);
            ObjectNode usage = chunk.putObject("usage")
                    .put("prompt_tokens", step.prompt())
                    .put("completion_tokens", step.output());
            usage.putObject("prompt_tokens_details").put("cached_tokens", read.read(weak, step.prompt()));
            byte[] body = ("data: " + Json.write(chunk) + "\n\ndata: [DONE]\n\n").getBytes(StandardCharsets.UTF_8);
            out.write(LoopbackServer.head(200, "text/event-stream", "Content-Length: " + body.length));
            out.write(body);
            out.flush();
            return true;
        });
    }

    /** The time a model takes is what this benchmark measures: it has to pass. */
    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static ObjectNode call(int number, Step step) {
        boolean simple = step.simpleTools();
        String arguments = !simple
                ? "{\"first_from\":1,\"second_from\":2,\"first_to\":" + (number + 1) + "}"
                : step.failed() ? "{\"from\":" + (100 + number) + "}" : "{\"text\":\"Ines " + number + "\"}";
        ObjectNode call =
                Json.object().put("index", 0).put("id", "call" + number).put("type", "function");
        call.putObject("function")
                .put("name", !simple ? "compare" : step.failed() ? "read" : "find")
                .put("arguments", arguments);
        return call;
    }

    private static void table(Caches caches, Map<Policy, Tally> all, Map<Policy, Tally> part, Map<Policy, Tally> real) {
        System.out.printf(
                "%nTypical mix, prompt caches %s: saved against all-frontier; wrongly weak turns%n",
                caches.name().toLowerCase(Locale.ROOT));
        System.out.printf(
                "  %-30s | %-26s | %-26s | %-26s%n",
                "",
                String.format("simulated, %,d", Simulation.CONVERSATIONS),
                String.format("simulated, %d of them", CONVERSATIONS),
                String.format("real client, the same %d", CONVERSATIONS));
        String columns = String.format("%8s %8s %8s", "latency", "cost", "wrong");
        System.out.printf("  %-30s | %s | %s | %s%n", "policy", columns, columns, columns);
        for (Policy policy : Policy.values()) {
            System.out.printf(
                    "  %-30s | %s | %s | %s%n",
                    policy.title(), figures(policy, all), figures(policy, part), figures(policy, real));
        }
        double most = all.get(Policy.CHEAPEST).costSaved(all.get(Policy.ALL_FRONTIER));
        System.out.printf(
                "  Target: %.0f %% latency, %.0f %% cost, at most 5 %% wrong.%s%n",
                LATENCY_TARGET,
                COST_TARGET,
                most < COST_TARGET
                        ? String.format(
                                " Out of reach here: without a wrong turn, nothing saves more than %.1f %% of the cost.",
                                most)
                        : "");
    }

    private static String figures(Policy policy, Map<Policy, Tally> played) {
        Tally tally = played.get(policy);
        Tally strong = played.get(Policy.ALL_FRONTIER);
        return String.format(
                "%6.1f %% %6.1f %% %6.1f %%", tally.latencySaved(strong), tally.costSaved(strong), tally.wrong());
    }
}
