package app.redraft.ui.assistant;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.ui.assistant.answer.AnswerRelay;
import app.redraft.ui.assistant.answer.AnswerText;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.markdown.PassageNames;
import app.redraft.ui.assistant.markdown.PassageReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The conversation that is shown: its answers, the passages they name, and what they came to. FX thread. */
final class ShownConversation {
    private final AnswerText words;
    private final PassageLinks links;
    private final ConversationAnswers answers = new ConversationAnswers();
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper(this, "totals", "");
    private DocumentConversation source;
    /** What it is kept by; empty before its first answer. */
    private String id = "";

    /** @param source where questions are asked */
    ShownConversation(DocumentConversation source, PassageLinks links, AnswerText words) {
        this.source = source;
        this.links = links;
        this.words = words;
    }

    /** Where questions are asked. */
    DocumentConversation source() {
        return source;
    }

    /** What it is kept by; empty before its first answer. */
    String id() {
        return id;
    }

    ConversationAnswers answers() {
        return answers;
    }

    /** What it came to; empty before the first answer. */
    ReadOnlyStringProperty totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** Shows another one, of which nothing is known yet. */
    void replace(DocumentConversation next) {
        source.leave();
        source = next;
        id = "";
        answers.clear();
        links.forget();
        totals.set("");
    }

    /** Shows what was said before. @param keptBy what it is kept by */
    void restore(String keptBy, DocumentConversation.Said said) {
        id = keptBy;
        for (DocumentConversation.Answered each : said.answers()) {
            AssistantAnswer answer = each.answer();
            AnswerViewModel shown = new AnswerViewModel(answer.question());
            shown.end(AnswerRelay.replayed(words, answer, each.events()), words.ending(answer.end()));
            answers.add(shown);
        }
        totals.set(words.totals(said.all()));
    }

    /** A question is answered, or will not be. */
    void ended(AnswerViewModel answer, DocumentConversation.Ended ended) {
        links.keep(answer, ended);
        totals.set(words.totals(ended.all()));
        id = ended.answer().conversationId();
    }

    /** The passages that answers can name. */
    PassageNames names() {
        return source.names();
    }

    /** Selects in the text what an answer names. @param failed hears why it cannot be selected */
    void open(AnswerViewModel answer, PassageReference reference, Consumer<String> failed) {
        links.open(answer, reference, source, failed);
    }
}
