package app.redraft.core.rewrite.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which models give an answer come to the same text, whatever the pieces in which they arrive. */
class AnswerFormsTest {
    /** A passage with its rewrite, in one language. */
    private record Pair(String original, String rewrite) {}

    private static final Pair ENGLISH = new Pair(
            "The old bridge was closed by the council in March because the river had damaged two of its arches.",
            "In March the council closed the old bridge because the river had damaged two of its arches.");
    private static final Pair GERMAN = new Pair(
            "Die alte Brücke wurde im März von der Stadt gesperrt, weil der Fluss zwei Bögen beschädigt hatte.",
            "Im März sperrte die Stadt die alte Brücke, weil der Fluss zwei Bögen beschädigt hatte.");
    private static final Pair FRENCH = new Pair(
            "Le vieux pont a été fermé par la ville en mars parce que la rivière avait abîmé deux arches.",
            "En mars, la ville a fermé le vieux pont, car la rivière avait abîmé deux arches.");
    private static final Pair SPANISH = new Pair(
            "El viejo puente fue cerrado por la ciudad en marzo porque el río había dañado dos arcos.",
            "En marzo, la ciudad cerró el viejo puente porque el río había dañado dos arcos.");

    private static final List<String> ENGLISH_FORMS = List.of(
            "Rewritten: %s",
            "**Rewritten:** %s",
            "**Rewritten:**\n%s",
            "## Rewritten version\n\n%s",
            "**Revised passage**\n\n%s",
            "Revised version: %s",
            "Here's the rewritten sentence: %s",
            "Sure! Here is a clearer version: %s",
            "\uFEFF%s",
            "%s<|im_end|>",
            "%s</s>",
            "%s<|eot_id|><|start_header_id|>user<|end_header_id|>\n\nThanks!",
            "<rewritten>%s</rewritten>",
            "<rewritten_text>\n%s\n</rewritten_text>",
            "<before></before>\n<passage>\n%s\n</passage>",
            "<output>%s</output>\n\nI kept the original meaning.",
            "```\n%s\n```\nI kept the original wording where I could.",
            "```text\n%s\n```\n\n**Changes made:**\n- passive voice to active voice",
            "{\"rewritten_text\": \"%s\"}",
            "```json\n{\"rewritten\": \"%s\", \"notes\": \"made it active\"}\n```",
            "> %s",
            "%s\n\n%1$s",
            "%s\n%1$s\n",
            "Original: The old bridge was closed by the council in March because the river had damaged two of its arches.\n\nRewritten: %s",
            "**Original:**\nThe old bridge was closed by the council in March because the river had damaged two of its arches.\n\n**Rewritten:**\n%s",
            "%s\n\nChanges made:\n- Changed passive to active voice\n- Moved the date to the front",
            "%s\n\n**Changes made:**\n\n1. \"was closed by the council\" became \"the council closed\"\n2. The date stands first",
            "%s\n\n### Explanation of changes\n\nThe passive is gone.",
            "%s\n\n---\n\n*Key changes: active voice.*",
            "%s\n\nWhat I changed: the voice, from passive to active.",
            "%s\n\n(Note: I changed the passive voice to the active voice.)",
            "%s\n\nNote: I kept the original tone.",
            "%s\n(Note: the sentence structure was simplified.)",
            "%s\n\n*Note: The rewritten version keeps the meaning of the original.*",
            "%s\n\nLet me know if you would like any further changes!",
            "%s\n\nLet me know if you'd like a shorter version.",
            "%s\n\nI hope this helps! Let me know if you need another version.",
            "%s\n\nWould you like me to make it more formal?",
            "%s\n\nFeel free to ask for adjustments.",
            "%s\n\nI simplified the sentence structure and kept the tone.",
            "%s\n\nThis version uses the active voice and is more concise.",
            "%s\n\nThe revised version is clearer and keeps the original meaning.",
            "%s\n\n---\n\nLet me know if you want me to adjust the tone.",
            "Certainly! Here's the revised passage:\n\n---\n\n%s\n\n---\n\nLet me know if you'd like any adjustments.");
    private static final List<String> GERMAN_FORMS = List.of(
            "Überarbeitet: %s",
            "**Überarbeitete Fassung:** %s",
            "Hier ist die überarbeitete Fassung:\n\n%s",
            "Gerne! Hier ist der überarbeitete Text: %s",
            "%s\n\nÄnderungen:\n- Passiv zu Aktiv",
            "%s\n\n**Vorgenommene Änderungen:**\n\n- Das Passiv wurde aufgelöst.",
            "%s\n\nAnmerkung: Ich habe den Satzbau vereinfacht.",
            "%s\n\n(Hinweis: Die Formulierung wurde ins Aktiv gesetzt, der Stil bleibt.)",
            "%s\n\nLassen Sie mich wissen, wenn Sie weitere Anpassungen wünschen.",
            "%s\n\nSag Bescheid, wenn du eine kürzere Fassung möchtest!",
            "%s\n\nIch hoffe, das hilft!",
            "%s\n\nSoll ich den Text noch kürzer fassen?",
            "%s\n\nIch habe die Wortwahl angepasst und den Satzbau vereinfacht.",
            "<text>%s</text>");
    private static final List<String> FRENCH_FORMS = List.of(
            "Voici la version corrigée : %s",
            "**Version révisée :** %s",
            "Bien sûr ! Voici le texte reformulé :\n\n%s",
            "%s\n\nModifications apportées :\n- voix active",
            "%s\n\n**Changements :**\n- la voix active",
            "%s\n\nRemarque : j'ai modifié la tournure passive.",
            "%s\n\n(Note : la ponctuation a été ajustée.)",
            "%s\n\nN'hésitez pas à me dire si vous souhaitez d'autres modifications.",
            "%s\n\nJ'espère que cela vous aide !",
            "%s\n\nSouhaitez-vous que je raccourcisse le paragraphe ?",
            "%s\n\nJ'ai reformulé la phrase à la voix active.",
            "%s\n\nCette version garde le ton du texte original.");
    private static final List<String> SPANISH_FORMS = List.of(
            "Versión corregida: %s",
            "Aquí tienes la versión mejorada:\n\n%s",
            "¡Claro! Aquí está el texto corregido: %s",
            "%s\n\nCambios realizados:\n- voz activa",
            "%s\n\n**Cambios:**\n- la voz activa",
            "%s\n\nNota: He cambiado la voz pasiva y mantenido el tono.",
            "%s\n\nAvísame si quieres más cambios.",
            "%s\n\nEspero que te sirva.",
            "%s\n\n¿Quieres que ajuste el tono?",
            "%s\n\nHe simplificado la redacción.",
            "%s\n\nEsta versión conserva el tono del párrafo.");

    static Stream<Arguments> forms() {
        return Stream.of(
                        formed(ENGLISH, ENGLISH_FORMS),
                        formed(GERMAN, GERMAN_FORMS),
                        formed(FRENCH, FRENCH_FORMS),
                        formed(SPANISH, SPANISH_FORMS))
                .flatMap(each -> each);
    }

    private static Stream<Arguments> formed(Pair pair, List<String> forms) {
        return forms.stream()
                .map(form -> Arguments.of(pair.original(), form.formatted(pair.rewrite()), pair.rewrite()));
    }

    static Stream<Arguments> good() {
        return Stream.of(
                        List.of("Please mind the dog. Note: he bites.", "Please watch the dog.\n\nNote: he bites."),
                        List.of("We moved the desk. I kept the lamp.", "We moved the desk.\n\nI kept the lamp."),
                        List.of(
                                "Hello Ann,\nthe keys are here. Tell me if you need more.",
                                "Hello Ann,\n\nThe keys are here.\n\nLet me know if you need anything else."),
                        List.of(
                                "Dear Mr Hill, the draft is done. Say if you want another version.",
                                "Dear Mr Hill,\n\nThe draft is done.\n\nLet me know if you would like another version."),
                        List.of(
                                "The update changes three things: login, search and print.",
                                "The update is here.\n\nChanges:\n- login\n- search\n- print"),
                        List.of("I changed. I was young then.", "I was young.\n\nI changed."),
                        List.of("The song goes la la. La la, and again.", "La la.\n\nLa la, and again."),
                        List.of("He left. Would you like some tea, she asked.", "He left.\n\nWould you like some tea?"),
                        List.of(
                                "It rained. I made soup and cut the bread.",
                                "It rained.\n\nI made soup and cut the bread."),
                        List.of(
                                "This house is old. The new owner wants to sell.",
                                "This house is old.\n\nThe new owner wants to sell."),
                        List.of("Tom & Ann own 3 < 4 shops.", "Tom & Ann own 3 < 4 shops."),
                        List.of("Use &amp; for the sign.", "Write &amp; for the sign."),
                        List.of(
                                "The option is ours. The other option is theirs.",
                                "Option one is ours; the other is theirs."),
                        List.of(
                                "I can't help you with that box, it is too heavy.",
                                "I'm sorry, but I can't help you with that box; it is too heavy."),
                        List.of("I will not come on Friday.", "I'm sorry, but I can't come on Friday."),
                        List.of(
                                "They cannot assist with this request for funds.",
                                "I'm afraid they cannot assist with this request for funds."),
                        List.of(
                                "Ich kann Ihnen dabei leider nicht helfen.",
                                "Es tut mir leid, ich kann Ihnen dabei nicht helfen."),
                        List.of("First we eat, then we sleep.", "1. We eat.\n2. We sleep."),
                        List.of(
                                "Version 2 fixes the crash, version 3 the menu.",
                                "Version 2: no crash.\nVersion 3: a better menu."),
                        List.of("I like tea or, on Sundays, coffee.", "I like tea.\n\nOr coffee, on Sundays."),
                        List.of("Ann said that the result is <b>good</b>.", "Ann said: the result is <b>good</b>."),
                        List.of("The label read: sold.", "Result: sold."),
                        List.of("My notes: milk, bread.", "Notes: milk and bread."),
                        List.of("{name}, your order is here.", "{name}, your order has come."),
                        List.of("A - B is less than C.", "A - B is below C."),
                        List.of("We went home.\n\n---\n\nThen it snowed.", "We went home.\n\n---\n\nSnow fell."),
                        List.of(
                                "Der Hinweis war klar. Ich habe alles gesehen.",
                                "Der Hinweis war klar.\n\nIch habe alles gesehen."),
                        List.of("Si vous voulez, venez demain.", "Venez demain.\n\nSi vous voulez, bien sûr."),
                        List.of("Dime si vienes. Te espero.", "Te espero.\n\nDime si vienes."))
                .map(pair -> Arguments.of(pair.get(0), pair.get(1), pair.get(1)));
    }

    @ParameterizedTest
    @MethodSource({"forms", "good"})
    void givesTheTextAlone(String original, String raw, String expected) {
        OutputCleaner cleaner = new OutputCleaner(original, "");
        cleaner.push(raw);
        assertThat(cleaner.finish()).isEqualTo(expected);
        assertThat(cleaner.kind()).isEqualTo(AnswerKind.REWRITE);
    }

    @ParameterizedTest
    @MethodSource({"forms", "good"})
    void showsNothingThatVanishes(String original, String raw, String expected) {
        for (int size : new int[] {1, 2, 3, 7, 19}) {
            OutputCleaner cleaner = new OutputCleaner(original, "");
            StringBuilder shown = new StringBuilder();
            for (String piece : pieces(raw, size)) {
                OutputCleaner.Piece next = cleaner.push(piece);
                assertThat(next.replaces()).isFalse();
                shown.append(next.text());
            }
            assertThat(cleaner.finish()).isEqualTo(expected).startsWith(shown);
        }
    }

    private static List<String> pieces(String text, int size) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < text.length(); i += size) {
            pieces.add(text.substring(i, Math.min(text.length(), i + size)));
        }
        return pieces;
    }

    static Stream<Arguments> noRewrites() {
        return Stream.of(
                        List.of(AnswerKind.REFUSAL, "I'm sorry, but I can't help with that."),
                        List.of(
                                AnswerKind.REFUSAL,
                                "I cannot rewrite this text because it may violate the content policy."),
                        List.of(AnswerKind.REFUSAL, "I'm unable to assist with this request."),
                        List.of(AnswerKind.REFUSAL, "As an AI language model, I can't fulfil this request."),
                        List.of(AnswerKind.REFUSAL, "Unfortunately, I am not able to comply with this request."),
                        List.of(AnswerKind.REFUSAL, "Es tut mir leid, aber dabei kann ich nicht helfen."),
                        List.of(AnswerKind.REFUSAL, "Ich kann diesen Text leider nicht umformulieren."),
                        List.of(AnswerKind.REFUSAL, "Je suis désolé, mais je ne peux pas vous aider."),
                        List.of(AnswerKind.REFUSAL, "Je ne peux pas réécrire ce texte."),
                        List.of(AnswerKind.REFUSAL, "Lo siento, pero no puedo ayudarte con esa solicitud."),
                        List.of(AnswerKind.REFUSAL, "No puedo reescribir este texto."),
                        List.of(AnswerKind.CHOICE, "Option 1: %s\n\nOption 2: %s"),
                        List.of(AnswerKind.CHOICE, "**Option 1:**\n%s\n\n**Option 2:**\n%s"),
                        List.of(AnswerKind.CHOICE, "Version A: %s\n\nVersion B: %s"),
                        List.of(AnswerKind.CHOICE, "### Variante 1\n%s\n\n### Variante 2\n%s"),
                        List.of(AnswerKind.CHOICE, "Opción 1: %s\nOpción 2: %s"),
                        List.of(AnswerKind.CHOICE, "%s\n\nOr:\n\n%s"),
                        List.of(AnswerKind.CHOICE, "%s\n\nAlternatively:\n\n%s"),
                        List.of(AnswerKind.CHOICE, "1. %s\n2. %s"),
                        List.of(AnswerKind.ECHO, "%s</passage>\n<instruction>\nMake it clear.\n</instruction>"))
                .map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    @ParameterizedTest
    @MethodSource("noRewrites")
    void whatIsNoRewriteIsCalledSoAndStaysReadable(AnswerKind kind, String form) {
        String other = ENGLISH.rewrite().replace("old bridge", "old stone bridge");
        OutputCleaner cleaner = new OutputCleaner(ENGLISH.original(), "");
        cleaner.push(form.formatted(ENGLISH.rewrite(), other));
        assertThat(cleaner.finish()).isNotEmpty();
        assertThat(cleaner.kind()).isEqualTo(kind);
    }

    @Test
    void theWordsOfANoteAreKeptWithTheVersion() {
        OutputCleaner cleaner = new OutputCleaner(ENGLISH.original(), "");
        cleaner.push(ENGLISH.rewrite() + "\n\nChanges made:\n- active voice");
        String text = cleaner.finish();
        assertThat(cleaner.removed()).containsExactly(new Removed("\n\nChanges made:\n- active voice", text.length()));
    }

    @Test
    void aLongAnswerIsReadInOnePass() {
        String line = "The river rose and the river fell, and nobody wrote it down. ";
        OutputCleaner cleaner = new OutputCleaner("A river.", "");
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            shown.append(cleaner.push(line.substring(i % 20, i % 20 + 12)).text());
        }
        assertThat(cleaner.finish()).startsWith(shown).hasSizeGreaterThan(400_000);
    }
}
