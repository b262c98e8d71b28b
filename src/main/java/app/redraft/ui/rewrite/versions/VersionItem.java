package app.redraft.ui.rewrite.versions;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of the version list, in words.
 *
 * @param id the version, or {@link #RUNNING}
 * @param tier {@code edge} or {@code frontier}; empty while it is not known
 * @param title what was asked for
 * @param model the model that answered
 * @param total how long it took
 * @param figures time to the first text, tokens where a model counted any, cost with its basis
 * @param notes lines about it: the fallback's reason, a failure, a quiet note
 * @param problem whether it is not a finished rewrite
 * @param route why this tier answers, with the score where there is one; empty while it is not known
 */
public record VersionItem(
        String id,
        String tier,
        String title,
        String model,
        String total,
        String figures,
        List<String> notes,
        boolean problem,
        String route) {
    /** The id of the run under way. */
    public static final String RUNNING = "running";

    public VersionItem {
        notes = List.copyOf(notes);
    }

    /** Everything in one sentence, for assistive tools. */
    public String spoken() {
        List<String> parts = new ArrayList<>(List.of(title, model, total, figures));
        parts.addAll(notes);
        parts.add(route.replace('\n', ' '));
        parts.removeIf(String::isEmpty);
        return String.join(". ", parts);
    }
}
