package app.redraft.infra.provider.proofreader;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RewriteTask;
import app.redraft.core.proofreading.personal.Entries;
import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.infra.provider.proofreader.rules.ProofreadingPolicy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ignored rules and own words, in corrections and in plain-language editing, by an engine that has read the text before. */
class IgnoredRulesTest {
    private static final String WORDY = "We left due to the fact that it rained.";

    private static String edited(String preset, String text, Entries told, List<String> rules) {
        List<ModelEvent> events = new ArrayList<>();
        new ProofreaderClient(
                        ProofreadingPolicy.FAST,
                        new LanguageToolProofreader(
                                ProofreaderTesting.ENGINE,
                                ProofreadingPolicy.FAST,
                                new PersonalDictionary.ReadOnly(told)),
                        ProofreaderTesting.GUARD)
                .stream(
                        ProofreaderTesting.request(new RewriteTask(text, "", "", preset, "")),
                        events::add,
                        new Cancellation());
        StringBuilder result = new StringBuilder();
        for (ModelEvent event : events) {
            if (event instanceof ModelEvent.TextDelta delta) {
                result.append(delta.text());
            } else if (event instanceof ModelEvent.Explanation why) {
                rules.add(why.rule());
            }
        }
        return result.toString();
    }

    @Test
    void aRuleOfStyleThatIsIgnoredShortensNothing() {
        List<String> rules = new ArrayList<>();
        assertThat(edited("concise", WORDY, Entries.NONE, rules)).isNotEqualTo(WORDY);

        Entries told = Entries.NONE;
        for (String rule : rules) {
            told = told.ignoring(rule, "");
        }
        assertThat(rules).isNotEmpty();
        assertThat(edited("concise", WORDY, told, new ArrayList<>())).isEqualTo(WORDY);
    }

    @Test
    void whatIsToldIsInForceForATextThatWasReadBefore() {
        String text = "She bought a apple and a pear.";
        assertThat(edited("grammar", text, Entries.NONE, new ArrayList<>())).contains("an apple");
        assertThat(edited("grammar", text, Entries.NONE.ignoring("en_a_vs_an", ""), new ArrayList<>()))
                .isEqualTo(text);
        assertThat(edited("grammar", text, Entries.NONE, new ArrayList<>())).contains("an apple");
    }

    @Test
    void theCaseOfAnOwnWordStaysButForTheStartOfASentence() {
        Entries told = Entries.NONE.withWord("monday");
        assertThat(edited("grammar", "We left on monday.", Entries.NONE, new ArrayList<>()))
                .isEqualTo("We left on Monday.");
        assertThat(edited("grammar", "We left on monday.", told, new ArrayList<>()))
                .isEqualTo("We left on monday.");
        assertThat(edited("grammar", "We left early. monday was fine.", told, new ArrayList<>()))
                .isEqualTo("We left early. Monday was fine.");
    }

    @Test
    void anOwnWordWithAHyphenAndAPartOfOneStay() {
        String text = "The glymber-based mill recieve-d it. The glymber turned.";
        Entries told = Entries.NONE.withWord("glymber");
        assertThat(edited("grammar", text, told, new ArrayList<>())).contains("glymber-based", "The glymber turned.");
    }
}
