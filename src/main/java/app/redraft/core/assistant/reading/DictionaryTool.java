package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.Pages;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import java.time.Duration;
import java.util.List;

/** Meanings, synonyms and antonyms of an English word. */
public final class DictionaryTool extends Tool {
    private static final int PAGE = 12;
    private final Thesaurus thesaurus;

    /** @param thesaurus asked when the tool is first called */
    public DictionaryTool(Thesaurus thesaurus) {
        // The first look-up reads the dictionary.
        super(ToolDeclaration.simple(
                        "dictionary",
                        "Looks an English word up: its meanings, with synonyms and antonyms of each.",
                        """
            {"type":"object","properties":{\
            "word":{"type":"string","minLength":1,"maxLength":80},\
            "page":{"type":"integer","minimum":1,"maximum":1000}},\
            "required":["word"],"additionalProperties":false}""")
                .within(Duration.ofSeconds(20)));
        this.thesaurus = thesaurus;
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        String word = arguments.text("word").strip();
        List<String> senses =
                thesaurus.senses(word).stream().map(DictionaryTool::line).toList();
        String head = senses.isEmpty()
                ? "\"" + word + "\" is not in the dictionary (WordNet 3.1, English)."
                : "\"" + word + "\" in WordNet 3.1:";
        return Pages.of(head, senses, arguments.integer("page", 1), PAGE);
    }

    private static String line(Thesaurus.Sense sense) {
        return "- " + sense.kind() + ": " + sense.meaning() + named("; synonyms: ", sense.synonyms())
                + named("; antonyms: ", sense.antonyms());
    }

    private static String named(String name, List<String> words) {
        return words.isEmpty() ? "" : name + String.join(", ", words);
    }
}
