package app.redraft.core.rewrite;

import app.redraft.core.llm.CallContext;
import app.redraft.core.llm.CallTerms;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.llm.Route;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.rewrite.cleaning.AnswerKind;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.style.StyleSheet;
import app.redraft.core.text.UserMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a session: all parts of the passage on one tier, folded into one version. */
final class RewriteRun {
    private final RewriteServices services;
    private final Request request;
    private final Consumer<RewriteEvent> events;
    private final Cancellation cancellation;

    /**
     * What is rewritten.
     *
     * @param passage the original
     * @param localOnly whether the text may only go to engines on this machine; asked again before every call
     * @param style the writer's decisions of style for the document; read again before every call
     */
    record Source(Passage passage, BooleanSupplier localOnly, StyleSheet style) {}

    /**
     * What a run is asked for.
     *
     * @param source what is rewritten
     * @param instruction what to do with it
     * @param tier the tier asked for, which need not be the one decided
     * @param parent the version it is measured against, or null for a first run
     * @param goDeeper whether the writer asked for Go Deeper
     */
    record Request(
            Source source, Instruction instruction, TierChoice tier, @Nullable Version parent, boolean goDeeper) {
        Passage passage() {
            return source.passage();
        }

        @Nullable String parentId() {
            return parent == null ? null : parent.id();
        }
    }

    /** @param events hears what happens, on the thread of the run */
    RewriteRun(RewriteServices services, Request request, Consumer<RewriteEvent> events, Cancellation cancellation) {
        this.services = services;
        this.request = request;
        this.events = events;
        this.cancellation = cancellation;
    }

    /**
     * Runs on a tier; failures become a version that says so.
     *
     * @param fallback why this tier is not the one decided, or null
     * @param replaceable whether the other tier will be asked where this one cannot answer
     */
    Version on(Tier tier, RoutingDecision routing, @Nullable UserMessage fallback, boolean replaceable) {
        ModelClient client = services.engines().client(tier);
        Sampling sampling = services.engines().sampling(tier);
        String id = services.ids().next();
        events.accept(new RewriteEvent.Started(id, tier, client.engine(), routing));
        RewriteProgress progress = new RewriteProgress(client.engine(), events);
        CallTerms terms = new CallTerms(request.source().localOnly(), replaceable);
        Version.End end;
        try {
            end = allParts(client, sampling, terms, id, tier, routing, progress, fallback);
        } catch (ModelException failure) {
            progress.settle(false);
            if (failure.model() != null) {
                progress.answeredBy(failure.model());
            }
            end = new Version.End(
                    null, failure.kind(), failure.userMessage(), fallback, failure.ownLimit(), failure.retryAfter());
        }
        return progress.version(id, request.parentId(), request.tier(), tier, routing, end);
    }

    private Version.End allParts(
            ModelClient client,
            Sampling sampling,
            CallTerms terms,
            String id,
            Tier tier,
            RoutingDecision routing,
            RewriteProgress progress,
            @Nullable UserMessage fallback) {
        RoutingCause cause = fallback == null ? routing.cause() : new RoutingCause.Fallback(routing.cause());
        int number = 0;
        ModelReply reply = null;
        OutgoingPassage outgoing = services.outgoing(request.passage(), request.instruction(), tier);
        progress.shielded(outgoing.count());
        for (OutgoingPassage.Part part : outgoing.parts()) {
            progress.literal(part.cut().leading());
            CallContext context = CallContext.of(
                            id, services.kind(), new Route(tier, request.tier(), cause, routing.score()))
                    .childOf(request.parentId())
                    .asPart(++number)
                    .forPreset(request.instruction().presetId())
                    .goingDeeper(request.goDeeper());
            reply = part(client, outgoing, part, sampling, terms, context, progress);
            progress.literal(part.cut().trailing());
            if (reply.finish() != FinishReason.STOP
                    || progress.kind() != AnswerKind.REWRITE
                    || progress.lost() != null) {
                break;
            }
        }
        if (reply == null) {
            throw new ModelException(ErrorKind.EMPTY, UserMessage.of("rewrite.nothing-to-rewrite"));
        }
        UserMessage unusable = unusable(reply, progress);
        return unusable == null
                ? new Version.End(reply.finish(), null, message(reply, sampling), fallback, false, null)
                : new Version.End(FinishReason.REFUSAL, null, unusable, fallback, false, null);
    }

    /** Why an answer that the model calls finished is no rewrite to offer; null where it is one, or is not called finished. */
    private @Nullable UserMessage unusable(ModelReply reply, RewriteProgress progress) {
        if (reply.finish() != FinishReason.STOP) {
            return null;
        } else if (progress.kind() != AnswerKind.REWRITE) {
            return noRewrite(progress.kind());
        }
        progress.check(
                services.shield(),
                request.passage().text(),
                request.instruction().text());
        UserMessage lost = progress.lost();
        return lost == null ? null : UserMessage.of(Version.LOST, lost);
    }

    /** The model says that it has finished; its words say that this is no rewrite. */
    private static UserMessage noRewrite(AnswerKind kind) {
        return UserMessage.of(
                switch (kind) {
                    case CHOICE -> "rewrite.choice";
                    case ECHO -> "rewrite.echo";
                    case REFUSAL, REWRITE -> "rewrite.refused-in-words";
                });
    }

    private ModelReply part(
            ModelClient client,
            OutgoingPassage outgoing,
            OutgoingPassage.Part part,
            Sampling sampling,
            CallTerms terms,
            CallContext context,
            RewriteProgress progress) {
        StyleSheet style = request.source().style();
        List<ChatMessage> messages = outgoing.messages(part, style.decisions());
        RewriteTask task = outgoing.task(part).in(style.document().orElse(null));
        ChatRequest chat = new ChatRequest(messages, task, List.of(), sampling, context, terms);
        String wish =
                request.instruction().preset() == null ? request.instruction().text() : "";
        progress.begin(part.shielded(), part.cut().start(), wish, sampling.maxTokens());
        ModelReply reply = ask(client, chat, progress, part.cut().first());
        progress.settle(reply.finish() == FinishReason.STOP);
        progress.answeredBy(reply.model());
        if (progress.partBlank() && reply.finish() == FinishReason.STOP) {
            throw new ModelException(ErrorKind.EMPTY, UserMessage.of("rewrite.empty-answer"));
        }
        return reply;
    }

    /** A later part of a long passage waits for its turn under our own rate limit; the writer already pressed the button. */
    private ModelReply ask(ModelClient client, ChatRequest chat, RewriteProgress progress, boolean first) {
        while (true) {
            try {
                return client.stream(chat, progress::hear, cancellation);
            } catch (ModelException failure) {
                Duration wait = failure.retryAfter();
                if (first || wait == null || !failure.ownLimit()) {
                    throw failure;
                }
                events.accept(new RewriteEvent.Waiting(
                        false, new RewriteEvent.Pause(failure.kind(), failure.userMessage(), wait)));
                cancellation.sleep(wait);
            }
        }
    }

    private static @Nullable UserMessage message(ModelReply reply, Sampling sampling) {
        return switch (reply.finish()) {
            case STOP -> reply.note();
            case LENGTH -> UserMessage.of("rewrite.cut-off-at-limit", sampling.maxTokens());
            case REFUSAL -> UserMessage.of("rewrite.refused");
            case CONTENT_FILTER -> UserMessage.of("rewrite.filtered");
            case TOOL_CALLS -> null;
        };
    }
}
