package app.redraft.bench;

import app.redraft.bench.LabelledRequests.Request;
import app.redraft.core.cost.price.ModelPrice;
import app.redraft.core.cost.price.PriceTable;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.routing.TierRouter;
import app.redraft.infra.files.JsonPriceSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Rewrites of labelled requests on passages of 40 to 600 words, priced by the price table. Speeds are assumed, not measured:
 * edge 0.4 s to the first token and 150 tokens a second, frontier 0.9 s and 60. A complex request that edge answered is
 * answered by frontier again when the writer goes deeper, and costs both. The labelled requests are known by now; the lines
 * "never seen" are wrong as often as the rules were on requests they met for the first time.
 */
final class RewriteWorkload {
    private static final int REQUESTS = 20_000;
    private static final int PROMPT_TOKENS = 350;
    private static final double TOKENS_PER_WORD = 1.35;

    /**
     * Share of the complex requests that went to edge (8 of 54), and of the simple ones that went to frontier (6 of 74), when
     * the set "judging" was met for the first time.
     */
    private static final double MISSED = 0.148;

    private static final double NEEDLESS = 0.081;

    private static final Model EDGE = new Model("@cf/zai-org/glm-4.7-flash", 0.4, 150);
    private static final Model SMALL = new Model("claude-haiku-4-5", 0.4, 150);

    private record Model(String id, double firstSeconds, double perSecond) {
        double seconds(TokenUsage usage) {
            return firstSeconds + usage.output() / perSecond;
        }
    }

    private static final class Sums {
        private double seconds;
        private double micros;
        private long frontierTokens;
        private double simpleMicros;
        private int wrong;
    }

    private final TierRouter router;
    private final List<Request> simple;
    private final List<Request> complex;
    private final PriceTable prices;

    RewriteWorkload(TierRouter router, LabelledRequests requests) {
        this.router = router;
        this.simple = requests.requests().stream()
                .filter(request -> !request.complex())
                .toList();
        this.complex = requests.requests().stream().filter(Request::complex).toList();
        this.prices = new JsonPriceSource(Path.of("no-imported-prices")).load();
    }

    void run() {
        for (Model[] pair :
                new Model[][] {{EDGE, new Model("gpt-4o", 0.9, 60)}, {SMALL, new Model("claude-sonnet-4-5", 0.9, 60)}
                }) {
            System.out.printf("%nRewrites on %s and %s, prices of %s%n", pair[0].id(), pair[1].id(), prices.date());
            System.out.printf(
                    "  %-24s %22s %22s %18s %12s %8s%n",
                    "complex requests",
                    "latency vs frontier/edge",
                    "cost vs frontier/edge",
                    "frontier tokens",
                    "of simple",
                    "wrong");
            for (double share : new double[] {0.2, 0.4, 0.6}) {
                line(pair[0], pair[1], share, Policy.AUTO);
                line(pair[0], pair[1], share, Policy.NEVER_SEEN);
            }
        }
    }

    private void line(Model edge, Model frontier, double complexShare, Policy policy) {
        Sums auto = spend(edge, frontier, complexShare, policy);
        Sums strong = spend(edge, frontier, complexShare, Policy.FRONTIER);
        Sums weak = spend(edge, frontier, complexShare, Policy.EDGE);
        System.out.printf(
                "  %.0f %% %-12s %15.1f %% /%6.1f %% %12.1f %% /%6.1f %% %14.1f %% %10.1f %% %6.1f %%%n",
                complexShare * 100,
                policy == Policy.AUTO ? "" : "never seen",
                saved(auto.seconds, strong.seconds),
                saved(auto.seconds, weak.seconds),
                saved(auto.micros, strong.micros),
                saved(auto.micros, weak.micros),
                saved(auto.frontierTokens, strong.frontierTokens),
                saved(auto.simpleMicros, strong.simpleMicros),
                100.0 * auto.wrong / REQUESTS);
    }

    private enum Policy {
        AUTO,
        NEVER_SEEN,
        FRONTIER,
        EDGE
    }

    private Sums spend(Model edge, Model frontier, double complexShare, Policy policy) {
        Random random = new Random(11);
        Sums sums = new Sums();
        for (int i = 0; i < REQUESTS; i++) {
            boolean hard = random.nextDouble() < complexShare;
            List<Request> kind = hard ? complex : simple;
            Request request = kind.get(random.nextInt(kind.size()));
            long passage = Math.round((40 + random.nextInt(561)) * TOKENS_PER_WORD);
            TokenUsage usage = TokenUsage.of(PROMPT_TOKENS + passage, passage);
            double luck = random.nextDouble();
            boolean strong =
                    switch (policy) {
                        case AUTO -> LabelledRequests.decide(router, request).tier() == Tier.FRONTIER;
                        case NEVER_SEEN -> hard ? luck >= MISSED : luck < NEEDLESS;
                        case FRONTIER -> true;
                        case EDGE -> false;
                    };
            add(sums, strong ? frontier : edge, usage, hard, strong);
            if (hard && !strong) {
                sums.wrong++;
                add(sums, frontier, usage, true, true);
            }
        }
        return sums;
    }

    private void add(Sums sums, Model model, TokenUsage usage, boolean hard, boolean strong) {
        ModelPrice price = prices.find(model.id()).orElseThrow();
        double micros = price.of(usage).micros();
        sums.seconds += model.seconds(usage);
        sums.micros += micros;
        sums.simpleMicros += hard ? 0 : micros;
        sums.frontierTokens += strong ? usage.input() + usage.output() : 0;
    }

    private static double saved(double spent, double without) {
        return 100 * (1 - spent / without);
    }
}
