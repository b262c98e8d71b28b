package app.redraft.core.rewrite;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.rewrite.RewriteForecast.Plan;
import app.redraft.core.settings.RequestPreview;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.UserMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rewrite would send and where to, on either tier, before it is sent. Asks nobody; any thread. */
public final class SendPreview {
    private final Rewriter rewriter;
    private final RequestPreview requests;
    private final StyleSheet style;

    /**
     * What one tier would get.
     *
     * @param engine who would answer
     * @param local whether the text would stay on this machine
     * @param locked whether the document's lock holds it back
     * @param url where it goes, or null where no request is made
     * @param task the writer's text in it, of the first part where the passage is long
     * @param parts in how many requests the passage goes
     * @param guidance what the model is told beside it, always the same
     * @param body the request word by word, or null where none is made
     * @param problem why no request can be made, or null
     */
    public record Sent(
            EngineId engine,
            boolean local,
            boolean locked,
            @Nullable String url,
            RewriteTask task,
            int parts,
            String guidance,
            @Nullable String body,
            @Nullable UserMessage problem) {}

    /**
     * @param rewriter knows the tiers and the settings in force
     * @param requests knows the providers' formats
     * @param style the writer's decisions of style for the document
     */
    public SendPreview(Rewriter rewriter, RequestPreview requests, StyleSheet style) {
        this.rewriter = rewriter;
        this.requests = requests;
        this.style = style;
    }

    /** What a tier would get. */
    public Sent of(Plan plan, Tier tier) {
        OutgoingPassage outgoing = rewriter.outgoing(plan.passage(), plan.instruction(), tier);
        OutgoingPassage.Part part = outgoing.parts().get(0);
        RewriteTask task = outgoing.task(part);
        List<ChatMessage> messages = outgoing.messages(part, style.decisions());
        TierSettings settings = rewriter.settings().get().tier(tier);
        boolean local = rewriter.engines().local(tier);
        RequestPreview.Preview preview = null;
        UserMessage problem = null;
        if (!settings.engine().isBuiltin()) {
            try {
                preview = requests.of(settings, request(task, messages, tier));
            } catch (ModelException unusable) {
                problem = unusable.userMessage();
            }
        }
        return new Sent(
                settings.engine(),
                local,
                plan.localOnly() && !local,
                preview == null ? null : preview.url(),
                task,
                outgoing.parts().size(),
                messages.get(0).content(),
                preview == null ? null : preview.body(),
                problem);
    }

    private ChatRequest request(RewriteTask task, List<ChatMessage> messages, Tier tier) {
        CallContext context =
                CallContext.of("", CallContext.CallKind.REWRITE, Route.named(tier, RoutingCause.Reason.USER));
        return new ChatRequest(
                messages, task, List.of(), rewriter.engines().sampling(tier), context, CallTerms.ANYWHERE);
    }
}
