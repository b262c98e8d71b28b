package app.redraft.core.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.tokens.JtokkitTokenCounter;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Long passages are cut where a reader would pause, and nothing is lost. */
class PassagePartsTest {
    private static final ToLongFunction<String> UNCOUNTED = text -> 0;
    private static final JtokkitTokenCounter TOKENIZER = new JtokkitTokenCounter();

    @Test
    void aShortPassageIsOnePartWithoutTheWhiteSpaceAroundIt() {
        List<PassageParts.Part> parts =
                PassageParts.of(new Passage("\n\n  One.\nTwo. \n", "before", "after"), 2048, UNCOUNTED);
        assertThat(parts)
                .containsExactly(new PassageParts.Part(true, 4, "\n\n  ", "One.\nTwo.", " \n", "before", "after"));
    }

    @Test
    void partsJoinToThePassage() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String text = randomText(random, random.nextInt(900)) + "x";
            List<PassageParts.Part> parts =
                    PassageParts.of(new Passage(text, "", ""), 1 + random.nextInt(60), UNCOUNTED);
            assertThat(parts.stream()
                            .map(part -> part.leading() + part.text() + part.trailing())
                            .collect(Collectors.joining()))
                    .isEqualTo(text);
            assertThat(parts).allSatisfy(part -> assertThat(part.text()).isNotBlank());
        }
    }

    @Test
    void cutsBetweenParagraphsFirstThenBetweenSentences() {
        String passage = "First one here.\n\nSecond is here. It has two sentences that are long.";
        assertThat(PassageParts.of(new Passage(passage, "", ""), 14, UNCOUNTED))
                .extracting(PassageParts.Part::text)
                .containsExactly("First one here.", "Second is here.", "It has two sentences that are long.");
    }

    @Test
    void neverCutsASurrogatePair() {
        String passage = "😀".repeat(100);
        assertThat(PassageParts.of(new Passage(passage, "", ""), 3, UNCOUNTED))
                .allSatisfy(part -> assertThat(part.text())
                        .matches(text -> !Character.isLowSurrogate(text.charAt(0)), "starts with a whole character"));
    }

    static Stream<Arguments> scripts() {
        return Stream.of(
                Arguments.of(
                        "English",
                        "The old lighthouse keeper climbed the stairs once more, counting each step under his breath. "),
                Arguments.of("Chinese", "老灯塔看守人再次爬上楼梯，轻声数着每一级台阶。风从海上吹来，带着盐的味道。"),
                Arguments.of("Japanese", "年老いた灯台守はもう一度階段を上り、一段一段を小声で数えた。"),
                Arguments.of("Korean", "늙은 등대지기는 다시 한 번 계단을 오르며 걸음을 하나하나 세었다. "),
                Arguments.of("Thai", "ผู้ดูแลประภาคารเฒ่าเดินขึ้นบันไดอีกครั้งพลางนับก้าวทีละขั้นเบาๆ "),
                Arguments.of("Arabic", "صعد حارس المنارة العجوز الدرج مرة أخرى وهو يعد كل خطوة بصوت خافت. "),
                Arguments.of("Hebrew", "שומר המגדלור הזקן טיפס שוב במדרגות וספר כל צעד בלחש. "),
                Arguments.of(
                        "Russian",
                        "Старый смотритель маяка снова поднимался по лестнице, шёпотом считая каждую ступеньку. "),
                Arguments.of("Greek", "Ο γέρος φαροφύλακας ανέβηκε ξανά τις σκάλες μετρώντας κάθε βήμα. "),
                Arguments.of("Hindi", "बूढ़ा प्रकाशस्तंभ रक्षक फिर से सीढ़ियाँ चढ़ा और हर कदम गिनता रहा। "),
                Arguments.of("Tamil", "வயதான கலங்கரை விளக்கக் காவலர் மீண்டும் படிக்கட்டுகளில் ஏறினார். "),
                Arguments.of("emoji", "👨‍👩‍👧‍👦🏳️‍🌈🚀❤️‍🔥😀👍🏽"),
                Arguments.of("figures", "7f3a-91be 4,812.07 | 0x3FA9 {\"k\":[1,2]};#!? "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void theRewriteOfEveryPartFitsInTheLimitWithRoomToGrow(String script, String sentence) {
        String text = sentence.repeat(12_000 / sentence.length()) + ".";
        for (String model : new String[] {"gpt-4o", "gpt-4"}) {
            ToLongFunction<String> counted = part -> TOKENIZER.count(model, part);
            for (int limit : new int[] {100, 2048}) {
                assertThat(PassageParts.of(new Passage(text, "", ""), limit, UNCOUNTED))
                        .extracting(PassageParts.Part::text)
                        .allMatch(part -> counted.applyAsLong(part) <= limit);
                List<PassageParts.Part> parts = PassageParts.of(new Passage(text, "", ""), limit, counted);
                assertThat(parts)
                        .extracting(PassageParts.Part::text)
                        .allMatch(part -> counted.applyAsLong(part) * 5 / 4 <= limit);
                assertThat(parts.stream()
                                .map(part -> part.leading() + part.text() + part.trailing())
                                .collect(Collectors.joining()))
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void whetherThereAreSeveralPartsIsOneQuestion(String script, String sentence) {
        for (int chars : new int[] {300, 1_500, 2_500, 4_500, 6_500, 9_000}) {
            String text = (sentence.repeat(chars / sentence.length() + 1)).strip();
            assertThat(PassageParts.isMoreThanOne(text, 2048, UNCOUNTED))
                    .isEqualTo(PassageParts.of(new Passage(text, "", ""), 2048, UNCOUNTED)
                                    .size()
                            > 1);
        }
    }

    @Test
    void theTokenizerFindsWhatNoEstimateKnows() {
        ToLongFunction<String> counted = part -> TOKENIZER.count("gpt-4o", part);
        assertThat(PassageParts.of(new Passage("龘靐齉爩麤灪龖鱻籲。".repeat(100), "", ""), 500, counted))
                .extracting(PassageParts.Part::text)
                .allMatch(text -> counted.applyAsLong(text) * 5 / 4 <= 500);
    }

    @Test
    void anEmojiMadeOfSeveralIsNotCut() {
        String family = "👨‍👩‍👧‍👦";
        assertThat(PassageParts.of(new Passage(family.repeat(40), "", ""), 100, UNCOUNTED))
                .allSatisfy(part ->
                        assertThat(part.text().length() % family.length()).isZero());
    }

    @Test
    void wordsAreNotCutWhereNoSentenceEnds() {
        String text = "word ".repeat(300).strip();
        assertThat(PassageParts.of(new Passage(text, "", ""), 100, UNCOUNTED))
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.text()).startsWith("word").endsWith("word"));
    }

    private static String randomText(Random random, int length) {
        String alphabet = "abc  ..!\n\n é😀";
        StringBuilder text = new StringBuilder();
        int[] letters = alphabet.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
