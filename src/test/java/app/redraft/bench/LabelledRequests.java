package app.redraft.bench;

import app.redraft.core.llm.Tier;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Requests that people judged simple or complex, and how a router does on them. */
public record LabelledRequests(List<Request> requests) {

    /** Sets that taught the lists of phrases and the weights, in the order they were written. */
    public static final List<String> OLDER = List.of(
            "tuning", "heldout", "fresh", "unseen", "later", "writers", "indirect", "mixed", "hinted", "closing");

    /** Sets that taught the weights alone: second demands beside a cheap word, the ordinary mix beside them, and languages but English. */
    public static final List<String> NEWER = List.of("conjoined", "demands", "languages");

    /** Sets that taught nothing: written before the rules they judge had met them; the benchmark says what they measured then. */
    public static final List<String> JUDGING = List.of("judging", "sealed");

    /**
     * One request.
     *
     * @param language language of the instruction, for example {@code de}
     * @param complex the judgement
     */
    public record Request(String id, String language, String instruction, String text, boolean complex) {}

    /** How often the router was right: every figure 0..1. */
    public record Accuracy(double recall, double precision, double frontierShare, double wrongEdge) {}

    /**
     * One of the project's own sets: of {@link #OLDER}, {@link #NEWER} or {@link #JUDGING}.
     */
    public static LabelledRequests own(String name) {
        String resource = "/routing/" + name + ".jsonl";
        try (InputStream in = Objects.requireNonNull(LabelledRequests.class.getResourceAsStream(resource), resource)) {
            List<Request> requests = new ArrayList<>();
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                requests.add(request(new ObjectMapper().readTree(line)));
            }
            return new LabelledRequests(requests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A set kept as one JSON array. */
    public static LabelledRequests in(Path file) {
        try {
            List<Request> requests = new ArrayList<>();
            new ObjectMapper().readTree(file.toFile()).forEach(node -> requests.add(request(node)));
            return new LabelledRequests(requests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request request(JsonNode node) {
        return new Request(
                node.get("id").asText(),
                node.path("lang").asText("en"),
                node.get("instruction").asText(),
                node.get("text").asText(),
                node.get("tier").asText().equals("complex"));
    }

    /** Share of the requests that are complex, 0..1. */
    public double complexShare() {
        return requests.stream().filter(Request::complex).count() / (double) requests.size();
    }

    /** The requests in one language. */
    public LabelledRequests in(String language) {
        return new LabelledRequests(requests.stream()
                .filter(request -> request.language().equals(language))
                .toList());
    }

    /** Routes every request under Auto and compares. */
    public Accuracy accuracy(TierRouter router) {
        return accuracy(request -> decide(router, request).tier() == Tier.FRONTIER);
    }

    /** Compares with what says of a request whether it is complex. */
    public Accuracy accuracy(Predicate<Request> complex) {
        int hits = 0;
        int missed = 0;
        int needless = 0;
        for (Request request : requests) {
            boolean frontier = complex.test(request);
            hits += frontier && request.complex() ? 1 : 0;
            missed += !frontier && request.complex() ? 1 : 0;
            needless += frontier && !request.complex() ? 1 : 0;
        }
        double all = requests.size();
        return new Accuracy(
                hits / (double) (hits + missed),
                hits / (double) (hits + needless),
                (hits + needless) / all,
                missed / all);
    }

    static RoutingDecision decide(TierRouter router, Request request) {
        return router.decide(TierRouter.Query.auto(request.instruction(), request.text()), Settings.DEFAULTS);
    }
}
