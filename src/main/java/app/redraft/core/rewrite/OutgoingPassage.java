package app.redraft.core.rewrite;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.rewrite.shield.ShieldedText;
import app.redraft.core.rewrite.shield.anchor.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A passage as a tier gets it: in parts where it is long, and with tokens in place of what must not change. What is previewed,
 * forecast and sent is the same.
 *
 * @param passage the passage of the document
 * @param instruction what to do with it
 * @param parts what goes out, one call each
 * @param count how many things are protected
 */
record OutgoingPassage(Passage passage, Instruction instruction, List<Part> parts, int count) {

    /**
     * One call.
     *
     * @param cut the part that is sent
     * @param shielded its text, with what its tokens stand for
     * @param kept stretches that stay as they are, for an engine that reads no tokens
     */
    record Part(PassageParts.Part cut, ShieldedText shielded, List<RewriteTask.Stretch> kept) {}

    OutgoingPassage {
        parts = List.copyOf(parts);
    }

    static OutgoingPassage of(Passage passage, Instruction instruction, Engine engine) {
        return engine.readsTokens() ? shielded(passage, instruction, engine) : marked(passage, instruction, engine);
    }

    /** How a tier wants a passage. */
    interface Engine {
        /** Whether it is a chat model: others are told what stays. */
        boolean readsTokens();

        ShieldedText shield(String text, String instruction, String around);

        List<Anchor> anchors(String text, String instruction);

        List<PassageParts.Part> cut(Passage passage, IntUnaryOperator border);
    }

    private static OutgoingPassage shielded(Passage passage, Instruction instruction, Engine engine) {
        ShieldedText whole =
                engine.shield(passage.text(), instruction.text(), passage.before() + '\n' + passage.after());
        Passage sent = new Passage(whole.text(), passage.before(), passage.after());
        List<Part> parts = engine.cut(sent, whole::outsideToken).stream()
                .map(cut -> part(cut, whole))
                .toList();
        return new OutgoingPassage(passage, instruction, parts, whole.count());
    }

    private static Part part(PassageParts.Part cut, ShieldedText whole) {
        String before = whole.expanded(cut.before());
        String after = whole.expanded(cut.after());
        PassageParts.Part readable = new PassageParts.Part(
                cut.first(),
                cut.start(),
                whole.expanded(cut.leading()),
                cut.text(),
                whole.expanded(cut.trailing()),
                before.substring(Math.max(0, before.length() - Passage.CONTEXT)),
                after.substring(0, Math.min(after.length(), Passage.CONTEXT)));
        return new Part(
                readable, whole.part(cut.start(), cut.start() + cut.text().length()), List.of());
    }

    private static OutgoingPassage marked(Passage passage, Instruction instruction, Engine engine) {
        List<Anchor> anchors = engine.anchors(passage.text(), instruction.text());
        List<Part> parts = engine.cut(passage, offset -> outside(anchors, offset)).stream()
                .map(cut -> new Part(
                        cut,
                        ShieldedText.plain(cut.text()),
                        kept(anchors, cut.start(), cut.text().length())))
                .toList();
        return new OutgoingPassage(passage, instruction, parts, anchors.size());
    }

    private static int outside(List<Anchor> anchors, int offset) {
        return anchors.stream()
                .filter(anchor -> anchor.start() < offset && offset < anchor.end())
                .mapToInt(Anchor::start)
                .min()
                .orElse(offset);
    }

    private static List<RewriteTask.Stretch> kept(List<Anchor> anchors, int start, int length) {
        List<RewriteTask.Stretch> kept = new ArrayList<>();
        for (Anchor anchor : anchors) {
            add(kept, anchor.start() - start, anchor.end() - start, length);
            if (anchor.isPair()) {
                add(kept, anchor.closeStart() - start, anchor.closeEnd() - start, length);
            }
        }
        return kept;
    }

    private static void add(List<RewriteTask.Stretch> kept, int from, int to, int length) {
        int start = Math.max(0, from);
        int end = Math.min(length, to);
        if (start < end) {
            kept.add(new RewriteTask.Stretch(start, end));
        }
    }

    /** The call of a part in structured form. */
    RewriteTask task(Part part) {
        return new RewriteTask(
                part.shielded().text(),
                part.cut().before(),
                part.cut().after(),
                instruction.presetId(),
                instruction.text(),
                part.cut().first() ? passage.text().length() : 0,
                part.kept(),
                null);
    }

    /** The messages of a part. @param style the writer's decisions of style for the document */
    List<ChatMessage> messages(Part part, List<String> style) {
        return RewritePrompt.messages(task(part), style, part.shielded());
    }
}
