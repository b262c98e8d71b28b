package app.redraft.infra.provider.proofreader;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.quality.guard.RewriteGuard;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.rules.Depth;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The built-in proofreader as a model: it corrects the passage of a rewrite and streams it word by word. It reads the
 * structured {@link RewriteTask}, needs no network and costs nothing. Thread-safe.
 */
public final class ProofreaderClient implements ModelClient {
    private static final UserMessage UNSUPPORTED = UserMessage.of("proofreading.unsupported");

    private final ProofreadingPolicy policy;
    private final LanguageToolProofreader proofreader;
    private final RewriteGuard guard;

    /**
     * A client for one tier.
     *
     * @param policy how much it dares
     * @param proofreader shared by all clients
     * @param guard tells where a change of style may say something else: such a change is offered, not made
     */
    public ProofreaderClient(ProofreadingPolicy policy, LanguageToolProofreader proofreader, RewriteGuard guard) {
        this.policy = policy;
        this.proofreader = proofreader;
        this.guard = guard;
    }

    /**
     * Why the proofreader cannot do what is asked; empty when it can.
     *
     * @param presetId the preset pressed, or null for free words
     */
    public static Optional<UserMessage> refuses(@Nullable String presetId, String instruction) {
        return Scope.of(presetId, instruction).able() ? Optional.empty() : Optional.of(UNSUPPORTED);
    }

    @Override
    public EngineId engine() {
        return new EngineId(EngineId.BUILTIN, policy.model());
    }

    @Override
    public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
        RewriteTask task = request.rewrite();
        if (task == null) {
            throw new ModelException(ErrorKind.BAD_REQUEST, UserMessage.of("proofreading.only-rewrites"));
        }
        if (task.passage().isBlank()) {
            throw new ModelException(ErrorKind.BAD_REQUEST, UserMessage.of("proofreading.nothing-selected"));
        }
        Scope scope = Scope.of(task.presetId(), task.instruction());
        if (!scope.able()) {
            throw new ModelException(ErrorKind.UNSUPPORTED_INSTRUCTION, UNSUPPORTED);
        }
        Depth depth = new Depth(policy, scope.tightens());
        Proofreading proofreading = new Proofreading(proofreader, depth, scope.style(), guard, events, cancellation);
        UserMessage note = proofreading.run(task);
        return new ModelReply(FinishReason.STOP, policy.model(), TokenUsage.NONE, null, null, note);
    }
}
