package app.redraft.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.RoutingTrial;
import app.redraft.core.routing.TierRouter;
import app.redraft.core.settings.Settings;
import app.redraft.core.text.UserMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every route is explained in plain words, with the score and its factors where there is one. */
class RouteTextTest {
    private final Locale before = Locale.getDefault();
    private final TierRouter router = new TierRouter();
    private RouteText text;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
        text = new RouteText();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void namesTheActTheScoreTheThresholdAndTheFiveFactors() {
        assertThat(why("Restructure this so that the conclusion comes first"))
                .isEqualTo(
                        """
                        Auto chose Frontier: restructuring is asked for.
                        Complexity 0 of 10; Frontier from 3.
                        length 0 · code 0 · technical terms 0 · steps 0 · question 0""");
    }

    @Test
    void tellsTheScoreAsTheCauseWhereItDecided() {
        assertThat(why("Write a Python script that parses JSON, validates schema, stores in Redis"))
                .startsWith("Auto chose Frontier: the request scores ")
                .contains("which reaches the threshold");
    }

    @Test
    void tellsWhatWasNotRecognisedOnEitherTier() {
        assertThat(why("Zxq wvutsr")).startsWith("Auto chose Edge: a few words");
        assertThat(why("Zxq wvutsr qpon mlkj ihgf edcba zyxw vuts rqpo nmlk"))
                .startsWith("Auto chose Frontier: the kind of work was not recognised");
    }

    @Test
    void tellsTheWritersChoicePresetLockAndDefaultWithoutAScore() {
        assertThat(of(RoutingCause.Reason.USER, Tier.FRONTIER)).isEqualTo("You asked for Frontier.");
        assertThat(of(RoutingCause.Reason.PRESET, Tier.EDGE)).isEqualTo("This preset goes to Edge.");
        assertThat(of(RoutingCause.Reason.FLOOR, Tier.FRONTIER))
                .isEqualTo(
                        "The quality check found that Edge does not do this preset well enough, so Frontier answers.");
        assertThat(of(RoutingCause.Reason.LOCK, Tier.EDGE))
                .isEqualTo("“Local only” is on for this document, so it goes to Edge.");
        assertThat(of(RoutingCause.Reason.DEFAULT, Tier.EDGE)).isEqualTo("Edge is your default tier.");
    }

    @Test
    void tellsThatAutoIsOffAndStillTheScore() {
        Settings off = new Settings(
                TierChoice.EDGE,
                Settings.DEFAULTS.edge(),
                Settings.DEFAULTS.frontier(),
                Settings.DEFAULTS.rateLimit(),
                new Settings.Routing(false, 3.5, true),
                Settings.DEFAULTS.budget(),
                Settings.DEFAULTS.prices(),
                Settings.DEFAULTS.history(),
                Settings.DEFAULTS.assistant());
        RoutingDecision decision = router.decide(TierRouter.Query.auto("Why?", ""), off);

        assertThat(text.why(decision, null))
                .startsWith("Auto is switched off in Settings, so Edge answers.\nComplexity ")
                .contains("Frontier from 3.5.");
    }

    @Test
    void tellsWhoAnsweredInsteadAndWhy() {
        RoutingDecision decision = router.decide(TierRouter.Query.auto("Rewrite as a sonnet", ""), Settings.DEFAULTS);

        assertThat(text.why(decision, UserMessage.literal("It rests.")))
                .startsWith("Auto chose Frontier: writing in verse is asked for.\nEdge answered instead. It rests.\n");
    }

    @Test
    void tellsThatACallWasSentTheOtherWayToCompare() {
        RoutingDecision decision = router.decide(TierRouter.Query.auto("Rewrite as a sonnet", ""), Settings.DEFAULTS);

        assertThat(text.why(new RoutingTrial(() -> 0).draw(decision, 0.5), null))
                .startsWith("Sent to Edge to compare the tiers, as you wished. Without the comparison: "
                        + "Auto chose Frontier: writing in verse is asked for.");
    }

    @Test
    void hasAWordForEveryActThatIsRecognised() throws IOException {
        assertThat(acts()).hasSizeGreaterThan(40).allSatisfy(act -> assertThat(text.name(new RoutingCause.Act(act)))
                .as("act." + act + " in routing.properties")
                .isNotEqualToIgnoringCase(act));
    }

    private static List<String> acts() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RouteText.class.getResourceAsStream("/routing/acts.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.matches("[a-z]+ -?[0-9]+"))
                    .map(line -> line.split(" ")[0])
                    .filter(act -> !act.equals("small"))
                    .toList();
        }
    }

    private String why(String instruction) {
        return text.why(router.decide(TierRouter.Query.auto(instruction, ""), Settings.DEFAULTS), null);
    }

    private String of(RoutingCause cause, Tier tier) {
        return text.why(RoutingDecision.of(tier, cause), null);
    }
}
