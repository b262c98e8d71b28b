package app.redraft.ui.rewrite;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.run.RunViewModel;
import java.util.Locale;

/** The words of the line beside the controls. */
final class NoticeText {
    /** Longest passage that a model is asked about at once, in UTF-16 units; longer ones go part by part. */
    private static final int ONE_CALL = 50_000;

    private final Texts texts;

    NoticeText(Texts texts) {
        this.texts = texts;
    }

    /** What is rewritten now, or why there is nothing to rewrite. */
    Notice about(PassageChoice choice) {
        if (!choice.found()) {
            String key = choice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Notice.problem(texts.get("notice." + key));
        } else if (choice.end() - choice.start() > ONE_CALL) {
            return Notice.info(texts.get("notice.long-passage"));
        }
        return choice.kind() == PassageChoice.Kind.PARAGRAPH ? Notice.info(texts.get("notice.paragraph")) : Notice.NONE;
    }

    /**
     * How a run ended.
     *
     * @param shown whether its result is shown in the document
     */
    Notice about(RunViewModel.Ended ended, boolean shown) {
        Version version = ended.version();
        UserMessage message = version.end().message();
        UserMessage fallback = version.end().fallback();
        String tier = texts.get("tier." + version.tier().id());
        if (!version.finished()) {
            boolean stopped = version.end().error() == ErrorKind.CANCELLED;
            return stopped
                    ? Notice.info(texts.get("notice.stopped"))
                    : new Notice(
                            message == null ? texts.get("notice.unfinished") : Texts.sentence(message),
                            true,
                            version.end().retryAfter());
        } else if (fallback != null) {
            return Notice.info(texts.get("version.fallback", tier, fallback));
        } else if (ended.review().hunks().isEmpty()) {
            return Notice.info(texts.get("version.unchanged"));
        } else if (!shown) {
            return Notice.info(texts.get("notice.ready", tier));
        }
        return message == null ? Notice.NONE : Notice.info(Texts.sentence(message));
    }
}
