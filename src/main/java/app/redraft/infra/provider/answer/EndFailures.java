package app.redraft.infra.provider.answer;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.failure.FailureText;
import org.jspecify.annotations.Nullable;

/**
 * The words for answers that ended badly.
 *
 * @param host how messages name the server
 * @param requestId the provider's id of the call, or null
 * @param usage counts so far, or null
 * @param model the model that answers
 * @param arrived whether anything of the answer has arrived
 */
record EndFailures(String host, @Nullable String requestId, @Nullable TokenUsage usage, String model, boolean arrived) {
    private static final int LONGEST_WORD = 60;

    /** The server said that something failed. */
    ModelException stopped(FinishWord word) {
        if (word.family() == FinishWord.Family.QUOTA) {
            UserMessage message = UserMessage.of(
                    "sentences",
                    UserMessage.of("provider.no-credit-word", host, shown(word)),
                    UserMessage.of("provider.no-credit.advice"));
            return failed(ErrorKind.QUOTA, message, false);
        }
        return again(ErrorKind.SERVER, UserMessage.of("provider.own-problem", host, shown(word)), true);
    }

    /** The server gave a reason that does not say that the answer is complete. */
    ModelException unfinished(FinishWord word) {
        return again(ErrorKind.CUT_OFF, UserMessage.of("provider.unfinished", host, shown(word)), !arrived);
    }

    private static String shown(FinishWord word) {
        String line = word.word().replaceAll("[\\p{Cntrl}\\s\"]+", " ").strip();
        return line.length() <= LONGEST_WORD
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORD / 2)) + "…";
    }

    ModelException brokenOff() {
        String key = arrived ? "provider.broke-off" : "provider.ended-before-beginning";
        return again(ErrorKind.CUT_OFF, UserMessage.of(key, host), true);
    }

    ModelException damaged() {
        return again(ErrorKind.CUT_OFF, UserMessage.of("provider.damaged", host), true);
    }

    ModelException noAnswer() {
        return failed(ErrorKind.NOT_FOUND, UserMessage.of("provider.not-this-api", host), false);
    }

    ModelException uncalledTool() {
        return failed(ErrorKind.SERVER, UserMessage.of("provider.uncalled-tool"), false);
    }

    ModelException endless() {
        return failed(ErrorKind.SERVER, UserMessage.of("provider.endless", host), false);
    }

    ModelException unreadableTool() {
        return failed(ErrorKind.SERVER, UserMessage.of("provider.unreadable-tool"), true);
    }

    ModelException refused(String said) {
        UserMessage message =
                said.isEmpty() ? UserMessage.of("provider.declined") : UserMessage.of("provider.declined-saying", said);
        return failed(ErrorKind.REFUSED, message, false);
    }

    ModelException filtered() {
        UserMessage message = UserMessage.of(
                "sentences",
                UserMessage.of("provider.filtered-answer", host),
                UserMessage.of("provider.filtered.advice"));
        return failed(ErrorKind.CONTENT_FILTER, message, false);
    }

    /** The token limit was reached before anything was written. @param thought whether thinking took it */
    ModelException outOfTokens(boolean thought) {
        String key = thought ? "provider.thought-too-long" : "provider.limit-before-text";
        return failed(ErrorKind.EMPTY, UserMessage.of(key), false);
    }

    /** Nothing was written. @param thought whether thinking was never closed */
    ModelException nothing(boolean thought) {
        return failed(
                ErrorKind.EMPTY, UserMessage.of(thought ? "provider.only-thought" : "rewrite.empty-answer"), true);
    }

    /** Where the model gave a reason for its end, it had read what it was asked, although it wrote nothing. */
    private static boolean begun(ErrorKind kind) {
        return kind != ErrorKind.NOT_FOUND && kind != ErrorKind.QUOTA && kind != ErrorKind.CUT_OFF;
    }

    private ModelException again(ErrorKind kind, UserMessage what, boolean retryable) {
        UserMessage advice = UserMessage.of(arrived ? "provider.kept-try-again" : "provider.try-again");
        return failed(kind, UserMessage.of("sentences", what, advice), retryable);
    }

    private ModelException failed(ErrorKind kind, UserMessage message, boolean retryable) {
        UserMessage shown = FailureText.withRequestId(message, requestId);
        ModelException failure =
                new ModelException(kind, shown, new ModelException.Details(retryable, null, requestId, usage, null));
        return arrived || begun(kind) ? failure.answeredBy(model) : failure;
    }
}
