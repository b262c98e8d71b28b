package app.redraft.core.assistant.reading;

import app.redraft.core.assistant.tool.Stretch;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.text.units.WordCount;
import java.util.List;

/** Figures of the document or a part of it. */
public final class CountTool implements Tool {
    private static final ToolDeclaration DECLARATION = ToolDeclaration.simple(
            "count",
            "Counts words, characters and sentences of the document or of some paragraphs, with reading time, readability,"
                    + " the most frequent words and phrases that occur more than once.",
            """
            {"type":"object","properties":{\
            "from":{"type":"integer","minimum":1,"maximum":10000000,"description":"First paragraph; without it, the whole document"},\
            "to":{"type":"integer","minimum":1,"maximum":10000000,"description":"Last paragraph"}},\
            "additionalProperties":false}""");

    @Override
    public ToolDeclaration declaration() {
        return DECLARATION;
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
            List<String> phrases = Repetitions.phrases(words);
            told.append("\nRepeated phrases: ").append(phrases.isEmpty() ? "none" : String.join(", ", phrases));
        }
        return told.toString();
    }
}
