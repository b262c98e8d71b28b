package app.redraft.infra.provider.proofreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which free instructions ask for proofreading and nothing else. */
class InstructionReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fix",
                "Correct this, please.",
                "Proofread",
                "proofread this paragraph",
                "Fix grammar, spelling and punctuation. Change nothing else.",
                "Fix typing mistakes only. Keep the characters' dialect exactly as written.",
                "Check the spelling and don't touch the names or the dates",
                "spelling",
                "Could you correct my English?",
                "Remove all typos.",
                "Rewrite this without mistakes",
                "Make it grammatically correct",
                "Find and fix every comma error.",
                "Korrigiere Grammatik und Rechtschreibung. Ändere sonst nichts.",
                "Bitte korrigieren",
                "Rechtschreibfehler beheben, Namen nicht ändern",
                "Corrige les fautes d'orthographe",
                "Corrigez la grammaire et la ponctuation, sans changer le sens.",
                "Relis ce texte s'il te plaît",
                "Corrige la ortografía y la gramática",
                "Revisa la puntuación de este párrafo, por favor",
                ""
            })
    void proofreading(String instruction) {
        assertThat(InstructionReader.asksToProofread(instruction)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make it funnier",
                "fix the plot",
                "Fix the pacing of this scene",
                "correct the historical dates",
                "Fix the grammar and make it funnier",
                "Fix the grammar, then translate it to French",
                "rewrite this as a sonnet",
                "shorten",
                "Make it more formal",
                "remove the second paragraph",
                "remove this paragraph",
                "check the facts",
                "make it politically correct",
                "prefix every line with a dash",
                "Explain the grammar of this sentence",
                "Don't fix the grammar",
                "Mach es lustiger",
                "Verbessere den Stil",
                "Traduis en anglais",
                "Rends ce texte plus court",
                "Hazlo más divertido",
                "Traduce al inglés",
                "hello",
                "\uD83D\uDE00"
            })
    void somethingElse(String instruction) {
        assertThat(InstructionReader.asksToProofread(instruction)).isFalse();
    }
}
