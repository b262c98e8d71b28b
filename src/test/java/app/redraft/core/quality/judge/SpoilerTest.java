package app.redraft.core.quality.judge;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.quality.judge.spoiler.GoodRewrite;
import app.redraft.core.quality.judge.spoiler.Spoiler;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpoilerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | NEGATION_TURNED | The door was not locked. | The door was locked.",
                "en | NEGATION_TURNED | We cannot leave. | We can leave.",
                "en | NEGATION_TURNED | You didn’t sign it. | You sign it.",
                "en | NEGATION_TURNED | The door was locked. | The door was not locked.",
                "en | NEGATION_TURNED | Run `is not` here; it is safe. | Run `is not` here; it is not safe.",
                "de | NEGATION_TURNED | Das Tor war nicht zu. | Das Tor war zu.",
                "de | NEGATION_TURNED | Er hat keinen Schlüssel. | Er hat einen Schlüssel.",
                "fr | NEGATION_TURNED | Je n'ai pas reçu la lettre. | J'ai reçu la lettre.",
                "es | NEGATION_TURNED | El plazo no se amplía. | El plazo se amplía.",
                "en | NUMBER_CHANGED | Bring 48 chairs by 9 May. | Bring 41 chairs by 9 May.",
                "en | NUMBER_CHANGED | Bring two chairs. | Bring four chairs.",
                "en | NUMBER_CHANGED | See https://example.org/7 for 3 cases. | See https://example.org/7 for 6 cases.",
                "en | NAME_LOST | Please call Priya today. | Please call someone today.",
                "en | QUANTIFIER_CHANGED | All members must pay. | Some members must pay.",
                "en | QUANTIFIER_CHANGED | Wait at least two hours. | Wait at most two hours.",
                "en | ROLES_SWAPPED | Then Anna wrote a letter to Boris. | Then Boris wrote a letter to Anna.",
                "en | SENTENCE_DROPPED | It rained all night. The river rose by morning. | It rained all night."
            })
    void spoilsMeaning(String language, Spoiler spoiler, String accepted, String spoiled) {
        assertThat(spoiler.spoil(rewrite("s", language, accepted))).contains(spoiled);
    }

    @Test
    void hasNothingToSpoilWhereThereIsNothing() {
        GoodRewrite plain = rewrite("s", "en", "Rain fell softly upon grey roofs.");

        assertThat(Spoiler.NUMBER_CHANGED.spoil(plain)).isEmpty();
        assertThat(Spoiler.ROLES_SWAPPED.spoil(plain)).isEmpty();
        assertThat(Spoiler.SENTENCE_DROPPED.spoil(plain)).isEmpty();
        assertThat(Spoiler.SENTENCE_INVENTED.spoil(plain))
                .hasValueSatisfying(text -> assertThat(text).startsWith(plain.accepted() + " "));
    }

    @Test
    void makesThePairsInTurnAndAlwaysTheSame() {
        List<GoodRewrite> rewrites = List.of(
                rewrite("a", "en", "It was not late. He had 3 keys."),
                rewrite("b", "en", "It was not late. He had 3 keys."),
                rewrite("c", "en", "It was not late. He had 3 keys."));

        List<SpoiledPair> pairs = SpoiledPair.of(rewrites);

        assertThat(pairs).extracting(SpoiledPair::spoiler).doesNotHaveDuplicates();
        assertThat(pairs).isEqualTo(SpoiledPair.of(rewrites));
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.pair().second())
                .isNotEqualTo(pair.pair().first()));
    }

    @Test
    void needsNineteenOfTwentyAndFewFlips() {
        List<SpoiledPair> pairs = SpoiledPair.of(IntStream.range(0, 20)
                .mapToObj(i -> rewrite("s" + i, "en", "It was not late. He had 3 keys, and all were new."))
                .toList());
        Map<Boolean, Judgment> said = Map.of(
                true, new Judgment(Choice.FIRST, Choice.FIRST),
                false, new Judgment(Choice.FIRST, Choice.SECOND));

        assertThat(qualification(pairs, said, 1).qualified()).isTrue();
        assertThat(qualification(pairs, said, 2).qualified()).isFalse();
        assertThat(qualification(pairs, said, 2).possible()).isFalse();
        assertThat(qualification(pairs, said, 2).flips()).isEqualTo(2);
        assertThat(new Qualification(pairs, List.of()).qualified()).isFalse();
        assertThat(new Qualification(List.of(), List.of()).qualified()).isFalse();
    }

    private static Qualification qualification(List<SpoiledPair> pairs, Map<Boolean, Judgment> said, int wrong) {
        return new Qualification(
                pairs,
                IntStream.range(0, pairs.size())
                        .mapToObj(i -> said.get(i >= wrong))
                        .toList());
    }

    private static GoodRewrite rewrite(String id, String language, String accepted) {
        return new GoodRewrite(id, language, "Improve this.", "before", accepted, List.of());
    }
}
