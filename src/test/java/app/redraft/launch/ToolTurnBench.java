package app.redraft.launch;

import app.redraft.bench.ToolTurnSimulation;
import app.redraft.core.assistant.AssistantAnswer;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What routing turns with tools saves: {@code packaging/bench toolturns}. First simulated, then through the real client and the
 * real tools against a server on this machine that plays both models by a script, the weak one after 400 ms and the strong one
 * after 1,200 ms.
 */
public final class ToolTurnBench {
    private static final int CONVERSATIONS = 120;
    private static final int WRITERS = 12;
    private static final int WEAK_MS = 400;
    private static final int STRONG_MS = 1_200;
    private static final double SIMPLE = 0.57;
    private static final double FAILS = 0.04;
    private static final double UNSEEN_NEED = 0.07;
    private static final String DOCUMENT = "Ines came late.\n\nNobody minded.\n";
    private static final QuestionLimits LIMITS = new QuestionLimits(100, null);

    private final LoopbackServer server = new LoopbackServer();
    private final Bootstrap services;
    private final boolean caches;
    /** Tokens of the prompt that a model has read last, by model. */
    private final Map<String, Integer> read = new ConcurrentHashMap<>();

    /** A turn: what it calls, whether only a strong model can take it, and its tokens. */
    private record Step(ObjectNode call, boolean needsStrong, int prompt, int output) {}

    /** What all conversations came to under one policy. */
    private static final class Sums {
        private long ms;
        private long micros;
        private int turns;
        private int wrong;

        void add(AssistantAnswer answer, List<Step> steps) {
            ms += answer.totals().totalMs();
            micros += answer.totals().cost().amount() == null
                    ? 0
                    : answer.totals().cost().amount().micros();
            for (int i = 0; i < steps.size(); i++) {
                wrong += answer.turns().get(i).tier() == Tier.EDGE
                                && steps.get(i).needsStrong()
                        ? 1
                        : 0;
            }
            turns += steps.size();
        }

        double msEach() {
            return (double) ms / turns;
        }

        void add(Sums other) {
            ms += other.ms;
            micros += other.micros;
            turns += other.turns;
            wrong += other.wrong;
        }
    }

    /** What conversations came to under each policy. */
    private record Played(Sums redraft, Sums strong, Sums weak) {
        Played() {
            this(new Sums(), new Sums(), new Sums());
        }

        void add(Played other) {
            redraft.add(other.redraft);
            strong.add(other.strong);
            weak.add(other.weak);
        }
    }

    /** @param caches whether the server keeps prompts, for each model */
    private ToolTurnBench(Path home, boolean caches) throws IOException {
        this.caches = caches;
        String tier = "{provider: openai, base_url: \"" + server.url() + "/v1\", model: ";
        Files.writeString(
                home.resolve("settings.yaml"),
                "rate_limit: {requests_per_minute: 6000}\ntiers:\n  edge: " + tier + "small}\n  frontier: " + tier
                        + "large}\nprices:\n  small: {input: 1, output: 5, cached: 0.1}\n  large: {input: 3, output: 15, cached: 0.3}\n"
                        + "assistant: {redo_weak_answers: never}\n");
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }

    /** Runs the simulation, then the real client. */
    public static void main(String[] args) throws Exception {
        ToolTurnSimulation.run();
        List<List<Step>> scripts = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < CONVERSATIONS; i++) {
            scripts.add(script(random));
        }
        Played plain = play(scripts, false);
        Played warm = play(scripts, true);
        System.out.printf(
                "%nThrough the real client: %d conversations, %d turns, typical mix; %d ms and %d ms; saved against all-frontier%n",
                CONVERSATIONS, plain.strong().turns, WEAK_MS, STRONG_MS);
        System.out.printf("  %-20s %-17s %-17s%n", "", "no caches", "warm caches");
        System.out.printf("  %-20s %8s %8s %8s %8s %8s%n", "policy", "latency", "cost", "latency", "cost", "wrong");
        print("all frontier", List.of(plain.strong(), warm.strong()), plain, warm);
        print("all edge", List.of(plain.weak(), warm.weak()), plain, warm);
        print("oracle (reckoned)", List.of(oracle(scripts, plain, false), oracle(scripts, warm, true)), plain, warm);
        print("Redraft", List.of(plain.redraft(), warm.redraft()), plain, warm);
        System.exit(0);
    }

    private static Played play(List<List<Step>> scripts, boolean caches) throws Exception {
        // Most of the time is spent waiting for a server, so that several writers at once disturb one another little.
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<Played>> played = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            List<List<Step>> part = scripts.subList(i * CONVERSATIONS / WRITERS, (i + 1) * CONVERSATIONS / WRITERS);
            Path home = Files.createTempDirectory("redraft-bench");
            played.add(writers.submit(() -> new ToolTurnBench(home, caches).play(part)));
        }
        Played all = new Played();
        for (Future<Played> part : played) {
            all.add(part.get());
        }
        writers.shutdown();
        return all;
    }

    private Played play(List<List<Step>> scripts) throws IOException {
        Played played = new Played();
        // What is loaded once counts for no policy.
        ask(conversation(), script(new Random(1)));
        for (List<Step> steps : scripts) {
            Conversation conversation = conversation();
            played.redraft().add(ask(conversation, steps), steps);
            played.strong().add(again(conversation, steps, Tier.FRONTIER), steps);
            played.weak().add(again(conversation, steps, Tier.EDGE), steps);
        }
        services.close();
        server.close();
        return played;
    }

    /** Reckoned at the pace that was measured, since nobody can tell Redraft what it would need to know. */
    private static Sums oracle(List<List<Step>> scripts, Played played, boolean caches) {
        Sums sums = new Sums();
        double micros = 0;
        int weak = 0;
        for (List<Step> steps : scripts) {
            int[] read = {0, 0};
            for (Step step : steps) {
                int model = step.needsStrong() ? 1 : 0;
                double cached = caches ? 0.9 * read[model] : 0;
                micros += (step.prompt() - cached + 5.0 * step.output()) * (step.needsStrong() ? 3 : 1);
                read[model] = step.prompt();
                weak += step.needsStrong() ? 0 : 1;
            }
        }
        sums.turns = played.strong().turns;
        sums.micros = Math.round(micros);
        sums.ms = (long) (weak * played.weak().msEach()
                + (sums.turns - weak) * played.strong().msEach());
        return sums;
    }

    private static void print(String name, List<Sums> sums, Played plain, Played warm) {
        StringBuilder line = new StringBuilder(String.format("  %-20s", name));
        List<Sums> strong = List.of(plain.strong(), warm.strong());
        for (int i = 0; i < sums.size(); i++) {
            line.append(String.format(
                    " %6.1f %% %6.1f %%",
                    100 * (1 - (double) sums.get(i).ms / strong.get(i).ms),
                    100 * (1 - (double) sums.get(i).micros / strong.get(i).micros)));
        }
        System.out.println(line.append(String.format(" %6.1f %%", 100.0 * sums.get(0).wrong / plain.strong().turns)));
    }

    private Conversation conversation() {
        return new Conversation(
                AssistantTools.assistant(services),
                new ConversationDocument(() -> "", () -> DOCUMENT, () -> false, StyleSheet.NONE),
                ProposalReviews.SHOWN_ONLY);
    }

    private AssistantAnswer ask(Conversation conversation, List<Step> steps) {
        read.clear();
        steps.forEach(this::reply);
        return conversation.ask("Where?", LIMITS, event -> {}, new Cancellation());
    }

    private AssistantAnswer again(Conversation conversation, List<Step> steps, Tier chosen) {
        read.clear();
        steps.forEach(this::reply);
        return conversation.again(0, chosen, LIMITS, event -> {}, new Cancellation());
    }

    private void reply(Step step) {
        ObjectNode chunk = Json.object();
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        boolean last = step.call().isEmpty();
        if (last) {
            choice.putObject("delta").put("content", "In ¶1.");
        } else {
            choice.putObject("delta").putArray("tool_calls").add(step.call());
        }
        choice.put("finish_reason", last ? "stop" : "tool_calls");
        server.reply(out -> {
            List<LoopbackServer.Request> requests = server.requests();
            String model = requests.get(requests.size() - 1).body().contains("\"small\"") ? "small" : "large";
            pause(model.equals("small") ? WEAK_MS : STRONG_MS);
            Integer before = read.put(model, step.prompt());
            ObjectNode usage = chunk.putObject("usage")
                    .put("prompt_tokens", step.prompt())
                    .put("completion_tokens", step.output());
            usage.putObject("prompt_tokens_details").put("cached_tokens", caches && before != null ? before : 0);
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

    private static List<Step> script(Random random) {
        List<Step> steps = new ArrayList<>();
        int turns = 1 + random.nextInt(8);
        boolean needsStrong = true;
        int prompt = 1_200;
        for (int i = 0; i < turns; i++) {
            boolean simple = random.nextDouble() < SIMPLE;
            boolean failed = random.nextDouble() < FAILS;
            int output = 80 + random.nextInt(320);
            ObjectNode call = i == turns - 1 ? Json.object() : call(i, simple, failed);
            steps.add(new Step(call, needsStrong, prompt, output));
            prompt += output + 50 + random.nextInt(250);
            needsStrong = !simple || failed || random.nextDouble() < UNSEEN_NEED;
        }
        return steps;
    }

    private static ObjectNode call(int number, boolean simple, boolean failed) {
        String arguments = !simple
                ? "{\"first_from\":1,\"second_from\":2,\"first_to\":" + (number + 1) + "}"
                : failed ? "{\"from\":" + (100 + number) + "}" : "{\"text\":\"Ines " + number + "\"}";
        ObjectNode call =
                Json.object().put("index", 0).put("id", "call" + number).put("type", "function");
        call.putObject("function")
                .put("name", !simple ? "compare" : failed ? "read" : "find")
                .put("arguments", arguments);
        return call;
    }
}
