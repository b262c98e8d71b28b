package app.redraft.core.quality.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.bench.PhraseSamples;
import app.redraft.core.quality.guard.Warning;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Phrases that a rewrite brought in and that give away a machine are marked, each with a cure; the writer's own are not. */
class PhraseGuardTest {

    /** Original, rewrite, what is marked, and the rewrite after its cure. */
    static Stream<Arguments> brought() {
        return Stream.of(
                Arguments.of(
                        "We used a spreadsheet to plan the shifts.",
                        "We utilized a spreadsheet to plan the shifts.",
                        "utilized",
                        "We used a spreadsheet to plan the shifts."),
                Arguments.of(
                        "The chapter is about trade in the north.",
                        "In this chapter the author delves into the trade that shaped northern towns.",
                        "delves into",
                        "In this chapter the author looks into the trade that shaped northern towns."),
                Arguments.of(
                        "The port was full of boats.",
                        "In those days the port was a vibrant place full of boats.",
                        "vibrant",
                        "In those days the port was a place full of boats."),
                Arguments.of(
                        "The shift was large.",
                        "What followed was a pivotal shift, and everybody knew it.",
                        "pivotal",
                        "What followed was an important shift, and everybody knew it."),
                Arguments.of("We will be late.", "Additionally, we will be late.", "Additionally", "We will be late."),
                Arguments.of(
                        "The speed of the thing matters little to me. The craft does.",
                        "It's not just about speed, it's about craft.",
                        "It's not just about speed, it's about craft",
                        "It's about craft."),
                Arguments.of(
                        "The lamp uses less power and lasts longer.",
                        "The lamp not only uses less power but also lasts longer.",
                        "The lamp not only uses less power but also lasts longer",
                        "The lamp uses less power and lasts longer."),
                Arguments.of(
                        "He taught us. He also made us change.",
                        "He was not a teacher but a force of change.",
                        "He was not a teacher but a force of change",
                        "He was a force of change."),
                Arguments.of(
                        "A good sign is short.",
                        "A good sign is clear, concise, and compelling.",
                        "clear, concise, and compelling",
                        "A good sign is clear and compelling."),
                Arguments.of(
                        "The rain stopped and we went out.",
                        "The rain stopped—and we went out.",
                        "—",
                        "The rain stopped and we went out."),
                Arguments.of(
                        "The rain stopped. It was late.",
                        "The rain stopped—it was late.",
                        "—",
                        "The rain stopped. It was late."),
                Arguments.of(
                        "I have three boats, all red, near the pier.",
                        "I have three boats—all of them red—near the pier.",
                        "—all of them red—",
                        "I have three boats, all of them red, near the pier."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("brought")
    void isMarkedAndCured(String original, String rewritten, String phrase, String cured) {
        List<Warning> warnings = check(original, rewritten);
        assertThat(warnings)
                .extracting(warning -> warning.rewritten().in(rewritten))
                .contains(phrase);
        Warning warning = warnings.stream()
                .filter(each -> each.rewritten().in(rewritten).equals(phrase))
                .findFirst()
                .orElseThrow();
        assertThat(warning.kind()).isEqualTo(Warning.Kind.PHRASE);
        assertThat(Sentences.of(warning.why())).contains(phrase.length() > 40 ? phrase.substring(0, 39) : phrase);
        assertThat(cured(rewritten, warning)).isEqualTo(cured);
    }

    @ParameterizedTest
    @MethodSource("brought")
    void isTheWritersOwnWhereTheOriginalHasIt(String original, String rewritten, String phrase, String cured) {
        assertThat(check(rewritten + " And so on.", rewritten + " And so forth."))
                .isEmpty();
    }

    static Stream<Arguments> otherLanguages() {
        return Stream.of(
                Arguments.of(
                        "Der Garten ist groß und alt.",
                        "Der Garten ist nicht nur groß, sondern auch ein Ort der Ruhe.",
                        "phrase.contrast"),
                Arguments.of(
                        "Le jardin est grand et vieux.",
                        "Ce n'est pas seulement un jardin, c'est un lieu de paix.",
                        "phrase.contrast"),
                Arguments.of(
                        "El jardín es grande y viejo.",
                        "No es solo un jardín, sino un lugar de paz.",
                        "phrase.contrast"),
                Arguments.of("Der Text ist gut.", "Der Text ist klar, knapp und überzeugend.", "phrase.triad"),
                Arguments.of("Le texte est bon.", "Le texte est clair, concis et convaincant.", "phrase.triad"),
                Arguments.of("El texto es bueno.", "El texto es claro, conciso y convincente.", "phrase.triad"),
                Arguments.of(
                        "Der Regen hörte auf, und wir gingen hinaus.",
                        "Der Regen hörte auf – und wir gingen hinaus.",
                        "phrase.dash"),
                Arguments.of(
                        "La pluie cessa, et nous sommes sortis.",
                        "La pluie cessa — et nous sommes sortis.",
                        "phrase.dash"),
                Arguments.of(
                        "La lluvia cesó y salimos de la casa.",
                        "La lluvia cesó —y salimos de la casa.",
                        "phrase.dash"));
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void contrastsListsAndDashesAreMarkedInOtherLanguages(String original, String rewritten, String why) {
        assertThat(check(original, rewritten))
                .extracting(warning -> warning.why().key())
                .containsExactly(why);
    }

    /** What people change, and what only looks like it. */
    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("She was not tired. She was angry.", "She wasn't tired; she was angry."),
                Arguments.of("Bring bread, cheese and apples.", "Bring bread, cheese, and apples."),
                Arguments.of("He came at noon; she left.", "He came at noon, and she left."),
                Arguments.of("In winter we sell bread and milk.", "In the morning, Tom and Anna sell bread and milk."),
                Arguments.of("Run `foster` first.", "First run `foster` and `delve`."),
                Arguments.of("The shop of Mr Robust is closed.", "The shop that Robust ran is closed."),
                Arguments.of("It rained from 1990 to 1995.", "It rained 1990–1995."),
                Arguments.of(
                        "Der robuste Tisch steht hier.", "Hier steht der Tisch, er ist robust und elegant gebaut."));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void whatOnlyLooksLikeItIsNotMarked(String original, String rewritten) {
        assertThat(check(original, rewritten)).isEmpty();
    }

    @Test
    void revisionsByPeopleAreHardlyEverMarked() {
        List<PhraseSamples.Pair> pairs = PhraseSamples.pairs("human-edits.txt");
        assertThat(pairs).hasSizeGreaterThan(90);
        assertThat(pairs.stream().filter(pair -> !check(pair.original(), pair.rewritten())
                        .isEmpty()))
                .hasSizeLessThanOrEqualTo(pairs.size() * 2 / 100);
    }

    @Test
    void rewritesInTheMannerOfAModelAreMarked() {
        List<PhraseSamples.Pair> pairs = PhraseSamples.pairs("unseen-model.txt");
        assertThat(pairs.stream().filter(pair -> !check(pair.original(), pair.rewritten())
                        .isEmpty()))
                .hasSizeGreaterThanOrEqualTo(pairs.size() * 80 / 100);
    }

    @Test
    void inOtherLanguagesRevisionsByPeopleAreHardlyEverMarked() {
        List<PhraseSamples.Pair> pairs = PhraseSamples.pairs("human-edits-other.txt");
        assertThat(pairs).hasSizeGreaterThan(60);
        assertThat(pairs.stream().filter(pair -> !check(pair.original(), pair.rewritten())
                        .isEmpty()))
                .hasSizeLessThanOrEqualTo(pairs.size() * 2 / 100);
    }

    @Test
    void inOtherLanguagesRewritesInTheMannerOfAModelAreMarked() {
        List<PhraseSamples.Pair> pairs = PhraseSamples.pairs("model-other.txt");
        assertThat(pairs.stream().filter(pair -> check(pair.original(), pair.rewritten()).stream()
                        .anyMatch(warning -> warning.why().key().equals("phrase.word"))))
                .hasSizeGreaterThanOrEqualTo(pairs.size() * 80 / 100);
    }

    @Test
    void whatTheWriterRejectedIsMarkedAndWhatTheWriterTookIsNot() {
        LearnedPhrases learned = new LearnedPhrases(Set.of("crisp air"), Set.of("delve into"));
        String rewritten = "We delve into the crisp air of the hills.";
        List<Warning> warnings = new PhraseGuard(() -> learned).check("We go up to the hills.", rewritten, "");
        assertThat(warnings)
                .extracting(warning -> warning.rewritten().in(rewritten), warning -> warning.why()
                        .key())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("crisp air", "phrase.own"));
    }

    @Test
    void aWholeTextIsLookedThroughWithoutAnOriginal() {
        String text = "The tool is robust. It's not just fast, it's a game-changer. I like it.";
        assertThat(new PhraseGuard().audit(text))
                .extracting(warning -> warning.rewritten().in(text))
                .containsExactly("robust", "It's not just fast, it's a game-changer", "game-changer");
    }

    private static List<Warning> check(String original, String rewritten) {
        return new PhraseGuard().check(original, rewritten, "");
    }

    private static String cured(String text, Warning warning) {
        Warning.Cure cure = Objects.requireNonNull(warning.cure());
        return text.substring(0, cure.span().start())
                + cure.replacement()
                + text.substring(cure.span().end());
    }
}
