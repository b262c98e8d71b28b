package app.redraft.core.quality.judge;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallContext.CallKind;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.Ulid;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A model that compares rewrites. Every call passes the chain of {@code core.call} and is a row of the ledger. Thread-safe. */
final class JudgeModel {
    /** How many calls a pair takes: one in each order. */
    static final int CALLS_PER_PAIR = 2;

    /** Failures of one pair that say nothing of the others: the pair is a tie that could not be read. */
    private static final Set<ErrorKind> OF_THE_PAIR =
            EnumSet.of(ErrorKind.TOO_LONG, ErrorKind.REFUSED, ErrorKind.CONTENT_FILTER, ErrorKind.EMPTY);

    private final Tier tier;
    private final ModelClient client;
    private final Sampling sampling;
    private final Ulid ids;
    private final JudgeMemory memory;

    private JudgeModel(Tier tier, ModelClient client, Sampling sampling, Ulid ids, JudgeMemory memory) {
        this.tier = tier;
        this.client = client;
        this.sampling = sampling;
        this.ids = ids;
        this.memory = memory;
    }

    /**
     * The model that a choice names.
     *
     * @param memory answers that are paid for already
     * @return empty where it is the built-in proofreader, which cannot compare texts
     */
    static Optional<JudgeModel> of(JudgeChoice choice, Engines engines, Ulid ids, JudgeMemory memory) {
        ModelClient client = choice.client(engines);
        if (client.engine().isBuiltin()) {
            return Optional.empty();
        }
        Sampling usual = engines.sampling(choice.tier());
        Sampling steady =
                new Sampling(usual.maxTokens(), 0.0, null, usual.thinking(), usual.firstToken(), usual.idle());
        return Optional.of(new JudgeModel(choice.tier(), client, steady, ids, memory));
    }

    /** Provider and model that are asked. */
    EngineId engine() {
        return client.engine();
    }

    /**
     * Compares a pair, in both orders; equal rewrites without a call. Blocks.
     *
     * @param events hears what each call came to
     * @throws ModelException where the model cannot be asked, the budget does not allow it or the writer stopped
     */
    Judgment compare(JudgedPair pair, Consumer<ModelEvent> events, Cancellation cancellation) {
        if (pair.first().strip().equals(pair.second().strip())) {
            return Judgment.EQUAL;
        }
        Choice forward = ask(pair, events, cancellation);
        Choice backward = ask(pair.reversed(), events, cancellation).reversed();
        return new Judgment(forward, backward);
    }

    private Choice ask(JudgedPair pair, Consumer<ModelEvent> events, Cancellation cancellation) {
        cancellation.check();
        JudgeCall call = new JudgeCall(engine(), JudgePrompt.system(), pair);
        Optional<Choice> known = memory.find(call);
        if (known.isPresent()) {
            return known.get();
        }
        Choice said = answer(pair, events, cancellation);
        memory.keep(call, said);
        return said;
    }

    private Choice answer(JudgedPair pair, Consumer<ModelEvent> events, Cancellation cancellation) {
        StringBuilder text = new StringBuilder();
        try {
            client.stream(request(pair), event -> hear(event, text, events), cancellation);
        } catch (ModelException failure) {
            if (!OF_THE_PAIR.contains(failure.kind())) {
                throw failure;
            }
            return Choice.UNREADABLE;
        }
        return JudgeAnswer.read(text.toString());
    }

    private static void hear(ModelEvent event, StringBuilder text, Consumer<ModelEvent> events) {
        if (event instanceof ModelEvent.TextDelta delta) {
            text.append(delta.text());
        } else if (event instanceof ModelEvent.TextRetracted) {
            text.setLength(0);
        }
        events.accept(event);
    }

    private ChatRequest request(JudgedPair pair) {
        CallContext context = CallContext.of(ids.next(), CallKind.GATE, Route.named(tier, RoutingCause.Reason.USER));
        return new ChatRequest(
                JudgePrompt.messages(pair), null, List.of(), sampling, context, CallTerms.of(() -> false));
    }
}
