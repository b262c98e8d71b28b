package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.Stretch;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.text.units.WordCount;
import java.time.Duration;
import java.util.List;

/** Figures of the document or a part of it. */
public final class CountTool extends Tool {
    /** Words in which phrases are looked for: a long novel. */
    private static final int MOST_WORDS = 300_000;

    public CountTool() {
        super(ToolDeclaration.simple(
                        "count",
                        "Counts words, characters and sentences of the document or of some paragraphs, with reading time, readability,"
                                + " the most frequent words and phrases that occur more than once.",
                        """
            {"type":"object","properties":{\
            "from":{"type":"integer","minimum":1,"maximum":10000000,"description":"First paragraph; without it, the whole document"},\
            "to":{"type":"integer","minimum":1,"maximum":10000000,"description":"Last paragraph"}},\
            "additionalProperties":false}""")
                .within(Duration.ofSeconds(20)));
    }

    @Override
    public String call(ToolArguments arguments, ToolContext context) {
        String text = Stretch.words(context.document(), arguments, "from", "to");
        WordCount count = WordCount.of(text);
        List<String> words = Words.of(text);
        int sentences = Words.sentences(text);
        StringBuilder told = new StringBuilder()
                .append(count.words())
                .append(" words, ")
                .append(text.codePointCount(0, text.length()))
                .append(" characters with spaces, ")
                .append(text.codePoints()
                        .filter(point -> !Character.isWhitespace(point))
                        .count())
                .append(" without, ")
                .append(sentences)
                .append(" sentences, about ")
                .append(count.readingMinutes())
                .append(" min to read.");
        if (!words.isEmpty()) {
            told.append("\nReadability: ").append(Readability.of(words, sentences));
            told.append("\nMost frequent words: ").append(String.join(", ", Repetitions.words(words)));
            told.append("\nRepeated phrases: ").append(phrases(words));
        }
        return told.toString();
    }

    private static String phrases(List<String> words) {
        if (words.size() > MOST_WORDS) {
            return "not looked for in more than " + MOST_WORDS + " words; count some paragraphs for them";
        }
        List<String> phrases = Repetitions.phrases(words);
        return phrases.isEmpty() ? "none" : String.join(", ", phrases);
    }
}
