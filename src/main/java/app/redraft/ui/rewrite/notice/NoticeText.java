package app.redraft.ui.rewrite.notice;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Version;
import app.redraft.core.text.UserMessage;
import app.redraft.core.text.review.Hunk;
import app.redraft.ui.common.Texts;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.run.RunViewModel;
import app.redraft.ui.rewrite.versions.VersionEntry;
import app.redraft.ui.rewrite.versions.VersionText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the line beside the controls. */
public final class NoticeText {
    /** What the settings can mend. */
    private static final Set<ErrorKind> MENDED_IN_SETTINGS = Set.of(
            ErrorKind.AUTH,
            ErrorKind.FORBIDDEN,
            ErrorKind.NOT_FOUND,
            ErrorKind.QUOTA,
            ErrorKind.REFUSED,
            ErrorKind.CONTENT_FILTER,
            ErrorKind.UNSUPPORTED_INSTRUCTION);

    /** What would be so on the other tier too. */
    private static final Set<ErrorKind> NO_MATTER_OF_TIER = Set.of(ErrorKind.CANCELLED, ErrorKind.BUDGET);

    private final Texts texts;
    private final VersionText versions;

    public NoticeText(Texts texts) {
        this.texts = texts;
        versions = new VersionText(texts);
    }

    /**
     * What is rewritten now, or why there is nothing to rewrite.
     *
     * @param inParts whether it is so long that it is rewritten part by part
     */
    public Notice about(PassageChoice choice, boolean inParts) {
        if (!choice.found()) {
            String key = choice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Notice.problem(texts.get("notice." + key));
        } else if (inParts) {
            return Notice.info(texts.get("notice.long-passage"));
        }
        return choice.kind() == PassageChoice.Kind.PARAGRAPH ? Notice.info(texts.get("notice.paragraph")) : Notice.NONE;
    }

    /**
     * A result cannot be put into the passage's place.
     *
     * @param now whether the passage was changed while it was held
     */
    public Notice gone(boolean now) {
        return Notice.problem(texts.get(now ? "notice.detached" : "notice.passage-gone"));
    }

    /** A fault of the program. */
    public Notice failed() {
        return Notice.problem(texts.get("notice.failed"));
    }

    /** Why a change was made; empty where the engine did not say. */
    public String why(Version version, Hunk hunk) {
        return version.reasons(hunk.originalStart(), hunk.originalEnd()).stream()
                .map(Texts::sentence)
                .collect(Collectors.joining(" "));
    }

    /** The server asks to wait. */
    public Notice about(RewriteEvent.Pause pause) {
        return Notice.warning(Texts.sentence(pause.reason()))
                .goingOnAfter(pause.length())
                .with(Notice.Action.OTHER_TIER, true);
    }

    /** Another tier goes on. */
    public Notice about(RewriteEvent.Fallback fallback) {
        String tier = texts.get("tier." + fallback.to().id());
        return Notice.warning(texts.get("notice.fallback", tier, Texts.sentence(fallback.reason())))
                .with(Notice.Action.SETTINGS, mendedInSettings(fallback.kind()));
    }

    /**
     * How a run ended.
     *
     * @param entry what came of it
     * @param shown whether that is shown in the document
     * @param same an earlier version with the same words
     */
    public Notice about(RunViewModel.Ended ended, VersionEntry entry, boolean shown, Optional<VersionEntry> same) {
        Version version = ended.version();
        if (!version.finished()) {
            return unfinished(version);
        }
        UserMessage fallback = version.end().fallback();
        String tier = texts.get("tier." + version.tier().id());
        if (fallback != null) {
            RewriteEvent.Fallback event = ended.fallback();
            return Notice.warning(texts.get("version.fallback", tier, Texts.sentence(fallback)))
                    .with(Notice.Action.SETTINGS, event == null || mendedInSettings(event.kind()));
        } else if (entry.unchanged()) {
            return Notice.info(texts.get("notice.unchanged"));
        } else if (same.isPresent()) {
            return Notice.info(versions.same(entry, same.get()));
        } else if (!shown) {
            return Notice.info(texts.get("notice.ready", tier));
        }
        String general = general(entry);
        if (!general.isEmpty()) {
            return Notice.warning(general);
        }
        UserMessage message = version.end().message();
        return message == null ? Notice.NONE : Notice.info(Texts.sentence(message));
    }

    /** What is to be said of the version as a whole: its language, its length, its form. */
    private static String general(VersionEntry entry) {
        return entry.generalWarnings().stream()
                .map(warning -> Texts.sentence(warning.why()))
                .collect(Collectors.joining(" "));
    }

    private Notice unfinished(Version version) {
        ErrorKind error = version.end().error();
        if (error == ErrorKind.CANCELLED) {
            return Notice.info(texts.get(version.text().isBlank() ? "notice.stopped-empty" : "notice.stopped"));
        }
        UserMessage message = version.end().message();
        return Notice.problem(message == null ? texts.get("notice.unfinished") : Texts.sentence(message))
                .after(version.end().retryAfter())
                .with(Notice.Action.SETTINGS, error != null && mendedInSettings(error))
                .with(Notice.Action.OTHER_TIER, otherMayAnswer(version.end()));
    }

    private static boolean mendedInSettings(ErrorKind kind) {
        return MENDED_IN_SETTINGS.contains(kind);
    }

    /** Whether the other tier, which was not asked, may do what this one could not. */
    private static boolean otherMayAnswer(Version.End end) {
        ErrorKind error = end.error();
        return error != null && !NO_MATTER_OF_TIER.contains(error) && end.fallback() == null;
    }

    /** Whether the settings can mend what went wrong; so it is where nobody knows the kind. */
    public static boolean settingsMay(@Nullable ErrorKind kind) {
        return kind == null || mendedInSettings(kind);
    }
}
