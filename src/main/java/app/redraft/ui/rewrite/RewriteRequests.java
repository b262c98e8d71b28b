package app.redraft.ui.rewrite;

import app.redraft.core.rewrite.Instruction;
import app.redraft.core.rewrite.Passage;
import app.redraft.core.rewrite.Preset;
import app.redraft.core.rewrite.Rewriter;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.notice.NoticeText;
import app.redraft.ui.rewrite.notice.NoticeViewModel;
import app.redraft.ui.rewrite.request.PassageChoice;
import app.redraft.ui.rewrite.request.RequestViewModel;
import app.redraft.ui.rewrite.review.PassageViewModel;
import java.util.List;

/** Begins rewrites: finds which passage is meant, and tells why there is none. FX thread. */
final class RewriteRequests {
    private final EditedDocument document;
    private final Rewriter rewriter;
    private final RequestViewModel request;
    private final PassagesViewModel passages;
    private final NoticeViewModel notices;
    private final Texts texts = Texts.of("rewrite");
    private final NoticeText wording = new NoticeText(texts);

    RewriteRequests(
            EditedDocument document,
            Rewriter rewriter,
            RequestViewModel request,
            PassagesViewModel passages,
            NoticeViewModel notices) {
        this.document = document;
        this.rewriter = rewriter;
        this.request = request;
        this.passages = passages;
        this.notices = notices;
    }

    /** Rewrites with a preset. */
    void rewrite(String presetId) {
        Preset preset = Preset.of(presetId).orElseThrow();
        request.used(preset);
        rewrite(Instruction.of(preset));
    }

    /** Rewrites with what the instruction field says, or the last preset when it says nothing. */
    void rewrite() {
        Instruction instruction = request.instruction();
        if (instruction == null) {
            notices.sayWhile(
                    Notice.problem(texts.get("notice.instruction-too-long", Instruction.MAX_LENGTH)),
                    () -> request.planned() == null);
        } else {
            rewrite(instruction);
        }
    }

    private void rewrite(Instruction instruction) {
        PassageChoice choice = choice();
        PassageViewModel meant = passages.meant(choice).orElse(null);
        if (meant != null) {
            passages.activate(meant);
            if (meant.run().active()) {
                notices.sayWhile(Notice.info(texts.get("notice.running")), () -> meant.run()
                        .active());
            } else {
                open(meant, instruction);
            }
            return;
        } else if (!choice.found()) {
            notices.sayWhile(wording.about(choice, false), () -> choice().kind() == choice.kind());
            return;
        }
        List<PassageViewModel> overlapped = passages.overlapped(choice);
        if (inUse(overlapped)) {
            passages.activate(overlapped.get(0));
            notices.sayWhile(Notice.warning(texts.get("notice.overlap")), () -> inUse(passages.overlapped(choice())));
            return;
        }
        overlapped.forEach(PassageViewModel::rejectAll);
        PassageViewModel passage = passages.of(choice);
        passage.take(choice);
        passages.activate(passage);
        notices.say(wording.about(choice, inParts(passage)));
        open(passage, instruction);
    }

    private PassageChoice choice() {
        return PassageChoice.of(document.documentText(), document.anchor(), document.caret());
    }

    private static boolean inUse(List<PassageViewModel> overlapped) {
        return overlapped.stream()
                .anyMatch(passage ->
                        passage.decisions().pending() || passage.run().active());
    }

    private boolean inParts(PassageViewModel passage) {
        Passage cut = passage.passage();
        return cut != null && rewriter.inParts(cut.text(), request.answering());
    }

    private void open(PassageViewModel passage, Instruction instruction) {
        Passage cut = passage.passage();
        if (cut != null) {
            passage.runs()
                    .rewrite(rewriter.open(cut, instruction, request::localOnly, request.style()), request.chosen());
        }
    }
}
