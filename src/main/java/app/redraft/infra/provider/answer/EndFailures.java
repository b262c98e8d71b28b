package app.redraft.infra.provider.answer;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.llm.TokenUsage;
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
            String message = "There is no credit left at " + host + " (" + shown(word)
                    + "). Add credit there, or choose another model in Settings.";
            return failed(ErrorKind.QUOTA, message, false);
        }
        String message = "The model of " + host + " stopped because of a problem of its own (" + shown(word) + ").";
        return failed(ErrorKind.SERVER, message + again(), true);
    }

    /** The server gave a reason that does not say that the answer is complete. */
    ModelException unfinished(FinishWord word) {
        String message = "The answer of " + host + " ended with \"" + shown(word)
                + "\", which does not say that it is complete." + again();
        return failed(ErrorKind.CUT_OFF, message, !arrived);
    }

    private static String shown(FinishWord word) {
        String line = word.word().replaceAll("[\\p{Cntrl}\\s\"]+", " ").strip();
        return line.length() <= LONGEST_WORD
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORD / 2)) + "…";
    }

    ModelException brokenOff() {
        String message =
                arrived ? "The answer of " + host + " broke off." : host + " ended its answer before it began.";
        return failed(ErrorKind.CUT_OFF, message + again(), true);
    }

    ModelException damaged() {
        return failed(
                ErrorKind.CUT_OFF, "A part of the answer of " + host + " was damaged on its way." + again(), true);
    }

    ModelException noAnswer() {
        return failed(
                ErrorKind.NOT_FOUND,
                host + " answers with something that is not of this API. Check address and provider in Settings; the"
                        + " address often ends in /v1.",
                false);
    }

    ModelException uncalledTool() {
        return failed(
                ErrorKind.SERVER,
                "The model asked for a tool that it was not offered instead of answering. Try again, or choose another"
                        + " model in Settings.",
                false);
    }

    ModelException endless() {
        return failed(ErrorKind.SERVER, host + " sends without end, so Redraft stopped listening. Try again.", false);
    }

    ModelException unreadableTool() {
        return failed(ErrorKind.SERVER, "The model asked for a tool in a way that cannot be read. Try again.", true);
    }

    ModelException refused(String said) {
        String quoted = said.isEmpty() ? "." : ": \"" + said + "\"";
        return failed(
                ErrorKind.REFUSED,
                "The model declined" + quoted + " Change the instruction, or choose another model in Settings.",
                false);
    }

    ModelException filtered() {
        return failed(
                ErrorKind.CONTENT_FILTER,
                "The content filter of " + host
                        + " blocked the answer. Choose another passage, or another model in Settings.",
                false);
    }

    /** The token limit was reached before anything was written. @param thought whether thinking took it */
    ModelException outOfTokens(boolean thought) {
        return failed(
                ErrorKind.EMPTY,
                thought
                        ? "The model used its whole limit of tokens for thinking and wrote nothing. Raise max_tokens or"
                                + " lower the thinking effort in Settings."
                        : "The model reached its limit of tokens before it wrote anything. Raise max_tokens in Settings.",
                false);
    }

    /** Nothing was written. @param thought whether thinking was never closed */
    ModelException nothing(boolean thought) {
        return failed(
                ErrorKind.EMPTY,
                thought
                        ? "The model only thought and wrote no answer. Try again, or lower the thinking effort in Settings."
                        : "The model answered with nothing. Try again, or choose another model in Settings.",
                true);
    }

    /** Where the model gave a reason for its end, it had read what it was asked, although it wrote nothing. */
    private static boolean begun(ErrorKind kind) {
        return kind != ErrorKind.NOT_FOUND && kind != ErrorKind.QUOTA && kind != ErrorKind.CUT_OFF;
    }

    private String again() {
        return arrived ? " What has arrived is kept; try again." : " Try again.";
    }

    private ModelException failed(ErrorKind kind, String message, boolean retryable) {
        String shown = FailureText.withRequestId(message, requestId);
        ModelException failure = new ModelException(kind, shown, retryable, null, requestId, usage, null);
        return arrived || begun(kind) ? failure.answeredBy(model) : failure;
    }
}
