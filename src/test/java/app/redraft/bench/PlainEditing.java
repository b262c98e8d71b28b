package app.redraft.bench;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.infra.provider.proofreader.LanguageToolProofreader;
import app.redraft.infra.provider.proofreader.ProofreaderClient;
import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.ArrayList;
import java.util.List;

/** Edits texts with a preset on the built-in proofreader. One proofreader for all. */
public final class PlainEditing {
    private static final LanguageToolProofreader PROOFREADER =
            new LanguageToolProofreader(ProofreadingPolicy.FAST, PersonalDictionary.NONE);

    private PlainEditing() {}

    /**
     * What a preset made of a text.
     *
     * @param text the result
     * @param changes why, in the order of the text; offsets in the original
     * @param offers what may be taken or left; offsets in {@code text}
     */
    public record Edited(String text, List<ModelEvent.Explanation> changes, List<ModelEvent.Suggestion> offers) {}

    /** Edits a text on the edge tier. */
    public static Edited edit(String preset, String text) {
        StringBuilder result = new StringBuilder();
        List<ModelEvent.Explanation> changes = new ArrayList<>();
        List<ModelEvent.Suggestion> offers = new ArrayList<>();
        new ProofreaderClient(ProofreadingPolicy.FAST, PROOFREADER, ProofreaderTesting.GUARD)
                .stream(
                        ProofreaderTesting.request(new RewriteTask(text, "", "", preset, "")),
                        event -> {
                            if (event instanceof ModelEvent.TextDelta delta) {
                                result.append(delta.text());
                            } else if (event instanceof ModelEvent.Explanation why) {
                                changes.add(why);
                            } else if (event instanceof ModelEvent.Suggestion offer) {
                                offers.add(offer);
                            }
                        },
                        new Cancellation());
        return new Edited(result.toString(), changes, offers);
    }
}
