package app.redraft.infra.provider.proofreader.plain.sentence;

import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.proofreader.text.Edit;

/**
 * What a rule of style would change, or point out.
 *
 * @param edit the change; one that replaces a stretch by itself only points it out
 * @param sure whether it may be made without asking
 */
public record Proposal(Edit edit, boolean sure) {

    /** A change that is made. */
    public static Proposal sure(Edit edit) {
        return new Proposal(edit, true);
    }

    /** A change, or a remark, that the writer may take or leave. */
    public static Proposal offer(Edit edit) {
        return new Proposal(edit, false);
    }

    /** Words that the writer should look at, with nothing to put in their place. */
    public static Proposal remark(Sentence sentence, int from, int to, UserMessage reason, String rule) {
        int start = sentence.words().get(from).start();
        int end = sentence.words().get(to - 1).end();
        return offer(new Edit(start, end, sentence.window().text().substring(start, end), reason, rule));
    }
}
