package app.redraft.core.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartPunctuationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "en-GB; \"So,\" she said, \"it's 'fine'.\"; “So,” she said, “it’s ‘fine’.”",
                "en-US; (\"a\") - don't; (“a”) - don’t",
                "de-DE; \"So\", sagte sie, \"geht's 'gut'\".; „So“, sagte sie, „geht’s ‚gut‘“.",
                "fr-FR; \"Oui\", l'homme; « Oui », l’homme",
                "sv-SE; \"Ja\"; ”Ja”",
                "es-ES; \"Sí\"; “Sí”",
                "pl-PL; \"Tak\"; „Tak”",
                "en-GB; one -- two --- three; one – two — three",
                "en-GB; wait... and....; wait… and….",
                "en-GB; --- ; ---",
                "en-GB; <!-- a --; <!-- a –",
                "en-GB; **\"bold\"**; **“bold”**",
                "en-GB; \"*so*\" he; “*so*” he"
            })
    void marksFollowTheLanguage(String language, String typed, String set) {
        assertThat(type(typed, Quotes.of(Locale.forLanguageTag(language)))).isEqualTo(set);
    }

    @Test
    void aQuotationAfterADashOpens() {
        assertThat(type("a—\"b\"", Quotes.of(Locale.UK))).isEqualTo("a—“b”");
    }

    private static String type(String typed, Quotes quotes) {
        String line = "";
        for (char c : typed.toCharArray()) {
            line += c;
            Optional<Edit> edit = SmartPunctuation.typed(line, line.length() - 1, 0, quotes);
            line = edit.isPresent() ? edit.get().applyTo(line) : line;
        }
        return line;
    }
}
