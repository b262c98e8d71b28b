package app.redraft.core.quality.gate.check;

import app.redraft.core.quality.gate.sample.Sample;
import app.redraft.core.quality.gate.scenario.Scenario;
import java.util.List;
import java.util.regex.Pattern;

/** The mistakes that were put into a passage to be found. */
final class PlantedErrors {
    private PlantedErrors() {}

    /** Those that the passage really has. */
    static List<String> planted(Scenario scenario) {
        return scenario.plantedErrors().stream()
                .filter(error -> isIn(error, scenario.text()))
                .toList();
    }

    /** Those that a rewrite still has. */
    static List<String> left(Scenario scenario, String rewritten) {
        return planted(scenario).stream()
                .filter(error -> isIn(error, rewritten))
                .toList();
    }

    static Sample.Corrections corrections(Scenario scenario, String rewritten) {
        int planted = planted(scenario).size();
        return new Sample.Corrections(
                planted, planted - left(scenario, rewritten).size());
    }

    private static boolean isIn(String error, String text) {
        return Pattern.compile(error).matcher(text).find();
    }
}
