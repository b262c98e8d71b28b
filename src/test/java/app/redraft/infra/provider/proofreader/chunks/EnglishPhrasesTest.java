package app.redraft.infra.provider.proofreader.chunks;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.proofreader.ProofreaderTesting;
import app.redraft.infra.provider.proofreader.language.OfflineEnglish;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.chunking.Chunker;
import org.languagetool.chunking.EnglishChunker;
import org.languagetool.tools.Tools;

/** The phrases of a sentence are those that LanguageTool finds. */
class EnglishPhrasesTest {
    private static final JLanguageTool TOOL = new JLanguageTool(OfflineEnglish.get());
    private static final Chunker OWN = new EnglishPhrases();
    private static final Chunker ORIGINAL = new EnglishChunker();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The two old dogs of Mary\u2019s neighbours have been barking at the moon since Monday, 3 May.",
                "An increasing number of people like these books, papers and a pen.",
                "He gave his brother the keys; she'd said \u201cno\u201d (twice).",
                "Caf\u00e9s in Z\u00fcrich sell cr\u00e8me br\u00fbl\u00e9e for 7.50 \ud83d\ude00 \u2014 naturally.",
                "Zero\uFEFF width \uFEFF blanks\u00a0stay.",
                "Stop!"
            })
    void areThoseOfLanguageTool(String text) throws IOException {
        assertThat(phrases(OWN, text)).isEqualTo(phrases(ORIGINAL, text));
    }

    @Test
    void areThoseOfLanguageToolInEveryTextOfTheTests() throws IOException {
        for (String text : Stream.concat(ProofreaderTesting.correct().stream(), ProofreaderTesting.flawed().stream())
                .toList()) {
            assertThat(phrases(OWN, text)).isEqualTo(phrases(ORIGINAL, text));
        }
    }

    @Test
    void areWeighedToTheLastBitAsByOpenNlp() throws IOException {
        try (InputStream stream = Tools.getStream("/en-pos-maxent.bin")) {
            MaxentModel original = new POSModel(stream).getArtifact("pos.model");
            MaxentModel own = PhraseModels.read().speech();

            for (String word : List.of("dog", "na\u00efve", "Z\u00fcrich", "\ud83d\ude00", "unheard-of-word", "")) {
                String[] context = {"default", "w=" + word, "suf=g", "pre=do", "p=the", "t=DT", "n=barks", "nn=*SE*"};

                assertThat(own.eval(context)).isEqualTo(original.eval(context));
            }
            assertThat(own.getOutcome(3)).isEqualTo(original.getOutcome(3));
            assertThat(own.getNumOutcomes()).isEqualTo(original.getNumOutcomes());
        }
    }

    private static List<String> phrases(Chunker chunker, String text) throws IOException {
        List<AnalyzedTokenReadings> words =
                Arrays.asList(TOOL.getRawAnalyzedSentence(text).getTokens());
        words.forEach(word -> word.setChunkTags(List.of()));
        chunker.addChunkTags(words);
        return words.stream().map(word -> word.getToken() + word.getChunkTags()).toList();
    }
}
