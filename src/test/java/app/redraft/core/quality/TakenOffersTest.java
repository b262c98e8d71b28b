package app.redraft.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.FinishReason;
import app.redraft.core.llm.ModelEvent.Suggestion;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.TierChoice;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.rewrite.Version;
import app.redraft.core.rewrite.cleaning.Removed;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.text.UserMessage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Offers that are made all the same. */
class TakenOffersTest {
    private static final String TEXT = "A very good cat sat on a mat in order to rest.";

    @Test
    void areMadeInOrderWithTheirPlaces() {
        Version taken = TakenOffers.all(version(
                FinishReason.STOP, offer("very good", "good"), offer("mat", "mattress"), offer("in order to", "to")));

        assertThat(taken.text()).isEqualTo("A good cat sat on a mattress to rest.");
        assertThat(taken.suggestions()).isEmpty();
        assertThat(taken.restored().text()).isEqualTo("A good cat sat on a mattress to rest. Done!");
    }

    @Test
    void leaveARemarkAndDropWhatOverlaps() {
        Version taken = TakenOffers.all(version(
                FinishReason.STOP,
                offer("very good", "good"),
                offer("good cat", "cat"),
                offer("mat", "mat"),
                offer("to rest", "for a rest")));

        assertThat(taken.text()).isEqualTo("A good cat sat on a mat in order for a rest.");
        assertThat(taken.suggestions()).singleElement().satisfies(remark -> assertThat(
                        taken.text().substring(remark.start(), remark.end()))
                .isEqualTo("mat"));
    }

    @Test
    void stayOffersWhereTheyWouldBringAWarning() {
        Version version = version(FinishReason.STOP, offer("cat", "dog"), offer("in order to", "to"));

        Version taken = TakenOffers.sure(version, each -> each.text().contains("dog") ? 1 : 0);

        assertThat(taken.text()).isEqualTo("A very good cat sat on a mat to rest.");
        assertThat(taken.suggestions()).extracting(Suggestion::replacement).containsExactly("dog");
    }

    @Test
    void areNotMadeInAnAnswerThatIsCutOff() {
        Version version = version(FinishReason.LENGTH, offer("in order to", "to"));

        assertThat(TakenOffers.all(version)).isSameAs(version);
    }

    private static Suggestion offer(String words, String replacement) {
        int start = TEXT.indexOf(words);
        return new Suggestion(
                start, start + words.length(), replacement, UserMessage.of("proofreading.reason.spelling", words), "R");
    }

    private static Version version(FinishReason finish, Suggestion... offers) {
        return new Version(
                "1",
                null,
                TierChoice.EDGE,
                Tier.EDGE,
                new EngineId("builtin", "fast"),
                RoutingDecision.of(Tier.EDGE, RoutingCause.Reason.USER),
                TEXT,
                Stream.of(offers).toList(),
                List.of(),
                List.of(new Removed(" Done!", TEXT.length())),
                Version.Protection.NONE,
                new Version.End(finish, null, null, null, false, null),
                new Version.Receipt(null, 1, TokenUsage.NONE, Cost.FREE));
    }
}
