package app.redraft.infra.provider.proofreader.multilingual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH|The door was open, and nobody had seen the dog.",
                "ENGLISH|He ordered a café au lait and read about the coup d'état.",
                "ENGLISH|Señor Alvarez lives in San Sebastián with his daughter.",
                "ENGLISH|It was the Weltschmerz of a man who had read too much Goethe.",
                "GERMAN|Die Tür war offen, und niemand hatte den Hund gesehen.",
                "GERMAN|Er kaufte ein Upgrade für sein Notebook und ging ins Meeting.",
                "FRENCH|La porte était ouverte et personne n'avait vu le chien.",
                "FRENCH|Le week-end dernier, nous avons fait du shopping à New York.",
                "SPANISH|La puerta estaba abierta y nadie había visto al perro.",
                "SPANISH|En 1923 la familia se mudó de Zaragoza a Bilbao.",
                "OTHER|De deur stond open en niemand had de hond gezien.",
                "OTHER|A porta estava aberta e ninguém tinha visto o cão.",
                "OTHER|La porta era aperta e nessuno aveva visto il cane.",
                "OTHER|Døren stod åben, og ingen havde set hunden.",
                "OTHER|Dörren stod öppen och ingen hade sett hunden.",
                "OTHER|Drzwi były otwarte i nikt nie widział psa."
            })
    void tellsTheLanguageOfASentence(WrittenLanguage language, String sentence) {
        assertThat(LanguageGuess.of(sentence)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Redraft", "Lucía Herrero, 1923", "OK.", "12 – 14", "Hmm, ja.", "int x = 3;"})
    void tellsNothingWhereNothingTells(String text) {
        assertThat(LanguageGuess.of(text)).isEmpty();
    }
}
