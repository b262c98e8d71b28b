package app.redraft.bench;

import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import java.util.ArrayList;
import java.util.List;

/** Tells what is wrong with an edited passage: what the proofreader would correct in it, what the meaning guard would show. */
public final class PlainJudge {
    private PlainJudge() {}

    /** The faults of a passage after a preset, in words; empty where there are none. */
    public static List<String> faults(String preset, String passage) {
        String edited = PlainEditing.edit(preset, passage).text();
        List<String> faults = new ArrayList<>();
        if (edited.equals(passage)) {
            return faults;
        }
        String corrected = PlainEditing.edit("grammar", passage).text();
        if (edited.equals(corrected)) {
            return faults;
        }
        String again = PlainEditing.edit("grammar", edited).text();
        if (!again.equals(edited)
                && PlainEditing.edit("grammar", corrected).text().equals(corrected)) {
            faults.add("grammar: " + edited + " -> " + again);
        }
        ProofreaderTesting.GUARD.check(corrected, edited, "").stream()
                .filter(warning -> !warning.kind().isStyle())
                .forEach(warning -> faults.add(warning.kind().id() + ": " + corrected + " -> " + edited));
        if (edited.contains("  ") && !corrected.contains("  ") || edited.matches("(?s).*\\s[,.;:?!].*")) {
            faults.add("spaces: " + edited);
        }
        return faults;
    }
}
