package app.redraft.ui.assistant;

import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.UnreadableConversationException;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.ui.assistant.answer.AnswerProgress;
import app.redraft.ui.assistant.answer.AnswerRelay;
import app.redraft.ui.assistant.answer.AnswerText;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.edit.ProposedEdits;
import app.redraft.ui.assistant.markdown.PassageNames;
import app.redraft.ui.assistant.markdown.PassageReference;
import app.redraft.ui.assistant.style.StyleDecisions;
import app.redraft.ui.assistant.style.StyleQuestions;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.rewrite.notice.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The conversation about the document in the window. FX thread. */
public final class AssistantViewModel {

    private final AssistantSources sources;
    private final DocumentPlaces places;
    private final Proposals proposals;
    private final Background background;
    private final Executor pulses;
    private final Texts texts = Texts.of("assistant");
    private final AnswerText words = new AnswerText(texts);
    private final StringProperty question = new SimpleStringProperty(this, "question", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.READY);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);
    private final EarlierConversations earlier;
    private final StyleDecisions style;
    private final ShownConversation conversation;
    private @Nullable AnswerRun run;
    private Runnable billed = () -> {};

    /** How the panel stands. */
    public enum State {
        /** No tier has a model that could converse. */
        NO_MODEL,
        /** Something can be asked. */
        READY,
        /** A kept conversation is read. */
        OPENING,
        /** Models and tools are at work. */
        ASKING,
        /** The writer stopped them; they are about to end. */
        STOPPING
    }

    private interface Call {
        DocumentConversation.Ended make(AnswerRelay events, Cancellation stop);
    }

    /**
     * @param places moves with the document
     * @param edits shows proposed changes
     * @param pulses runs actions on the FX thread, once a frame
     */
    AssistantViewModel(
            AssistantSources sources,
            EditedDocument document,
            DocumentPlaces places,
            ProposedEdits edits,
            Background background,
            Executor pulses) {
        this.sources = sources;
        this.places = places;
        this.background = background;
        this.pulses = pulses;
        earlier = new EarlierConversations(sources, background, texts);
        style = new StyleDecisions(sources.style(), background, texts);
        proposals = new Proposals(edits, new StyleQuestions(style, pulses), texts);
        conversation =
                new ShownConversation(conversation(null), new PassageLinks(document, places, background, texts), words);
        settingsChanged();
    }

    /** The kept conversations about the document. */
    public EarlierConversations earlier() {
        return earlier;
    }

    /** The decisions of style for the document. */
    public StyleDecisions style() {
        return style;
    }

    /** What models propose, and the writer decides. */
    public Proposals proposals() {
        return proposals;
    }

    /** Looks again at what others may have changed: the panel is opened. */
    void refresh() {
        earlier.refresh();
        style.refresh();
    }

    /** How the panel stands. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the writer is about to ask. */
    public StringProperty questionProperty() {
        return question;
    }

    /** Every question with its answer, oldest first; read only. */
    public ObservableList<AnswerViewModel> answers() {
        return conversation.answers().shown();
    }

    /** One line above the conversation. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What the conversation came to; empty before the first answer. */
    public ReadOnlyStringProperty totalsProperty() {
        return conversation.totalsProperty();
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return texts;
    }

    /** Asks what the field says. */
    public void ask() {
        String asked = question.get().strip();
        if (asked.isEmpty() || state.get() != State.READY) {
            return;
        }
        if (asked.length() > Conversation.LONGEST_QUESTION) {
            notice.set(Notice.problem(texts.get("question.too-long", Conversation.LONGEST_QUESTION)));
            return;
        }
        question.set("");
        DocumentConversation current = conversation.source();
        start(asked, (events, stop) -> current.ask(asked, events, stop));
    }

    /** Asks a question again. @param frontier whether Frontier shall answer; else the rules decide as before */
    public void again(AnswerViewModel answer, boolean frontier) {
        int index = conversation.answers().indexOf(answer);
        if (index < 0 || state.get() != State.READY) {
            return;
        }
        conversation.answers().dropFrom(index);
        DocumentConversation current = conversation.source();
        Tier chosen = frontier ? Tier.FRONTIER : null;
        start(answer.question(), (events, stop) -> current.again(index, chosen, events, stop));
    }

    /** Stops at once; what came is kept. */
    public void stop() {
        AnswerRun current = run;
        if (current != null && state.get() == State.ASKING) {
            state.set(State.STOPPING);
            current.stop();
        }
    }

    /** Begins a new conversation; the one before is gone from the panel. */
    public void startNew() {
        begin(null);
    }

    /** Goes on with a kept conversation. */
    public void resume(EarlierConversations.Item item) {
        begin(item.id());
        state.set(State.OPENING);
        DocumentConversation opened = conversation.source();
        background.run(
                opened::said,
                said -> {
                    if (opened == conversation.source()) {
                        restored(item, said);
                    }
                },
                failure -> {
                    if (opened == conversation.source()) {
                        startNew();
                        notice.set(Notice.problem(
                                failure instanceof UnreadableConversationException unreadable
                                        ? Texts.sentence(unreadable.userMessage())
                                        : texts.get("earlier.failed")));
                    }
                });
    }

    /** Deletes the conversation for good, and begins a new one. */
    public void delete() {
        String deleted = conversation.id();
        startNew();
        if (!deleted.isEmpty()) {
            earlier.delete(deleted);
        }
    }

    private void restored(EarlierConversations.Item item, Optional<DocumentConversation.Said> said) {
        said.ifPresent(found -> conversation.restore(item.id(), found));
        state.set(State.READY);
        settingsChanged();
        if (said.isEmpty()) {
            notice.set(Notice.info(texts.get("earlier.gone")));
            earlier.refresh();
        }
    }

    private void begin(@Nullable String kept) {
        stop();
        run = null;
        proposals.forgetQuestions();
        conversation.replace(conversation(kept));
        state.set(State.READY);
        settingsChanged();
    }

    /** Another document is there: what was said about the one before is gone from the panel. */
    void documentLoaded() {
        boolean said = !answers().isEmpty();
        proposals.forgetEdits();
        startNew();
        refresh();
        if (said) {
            notice.set(Notice.info(texts.get("document.other")));
        }
    }

    PassageNames names() {
        return conversation.names();
    }

    /** Selects in the text what an answer names. */
    public void open(AnswerViewModel answer, PassageReference reference) {
        conversation.open(answer, reference, why -> notice.set(Notice.info(why)));
    }

    /** What a link to paragraphs is called by assistive tools. */
    String spoken(PassageReference reference) {
        return texts.get(
                reference.first() == reference.last() ? "passage.one" : "passage.several",
                reference.first(),
                reference.last());
    }

    /** Hears that a turn was entered in the ledger. */
    void onLedgerChange(Runnable listener) {
        billed = listener;
    }

    /** The document may not leave this machine from now on: a call on its way elsewhere is stopped. */
    void locked() {
        AnswerRun current = run;
        if (current != null && current.isWith(tier -> !sources.engines().local(tier))) {
            stop();
        }
    }

    /** Takes over changed settings. */
    void settingsChanged() {
        List<Tier> without = Arrays.stream(Tier.values())
                .filter(tier -> sources.engines().client(tier).engine().isBuiltin())
                .toList();
        boolean none = without.size() == Tier.values().length;
        if (run == null) {
            state.set(none ? State.NO_MODEL : State.READY);
        }
        notice.set(
                without.isEmpty()
                        ? Notice.NONE
                        : Notice.info(words.lacking(without)).with(Notice.Action.SETTINGS, true));
    }

    private DocumentConversation conversation(@Nullable String kept) {
        return new DocumentConversation(sources, background, places, proposals, kept);
    }

    private void start(String asked, Call call) {
        AnswerViewModel answer = new AnswerViewModel(asked);
        conversation.answers().add(answer);
        AnswerRelay relay = new AnswerRelay(words, pulses, progress -> arrived(answer, progress));
        AnswerRun started = new AnswerRun(answer, relay, new Cancellation());
        run = started;
        state.set(State.ASKING);
        settingsChanged();
        background.run(
                () -> call.make(relay, started.cancellation()),
                ended -> {
                    if (run == started) {
                        ended(started, ended);
                    }
                },
                fault -> {
                    if (run == started) {
                        failed(started);
                    }
                });
    }

    private void arrived(AnswerViewModel answer, AnswerProgress progress) {
        AnswerProgress before = answer.progressProperty().get();
        answer.show(progress);
        if (progress.turns() > before.turns()) {
            billed.run();
        }
        if (progress.proposesStyle() && progress.lines().size() > before.lines().size()) {
            style.refresh();
        }
    }

    private void ended(AnswerRun ending, DocumentConversation.Ended ended) {
        ending.ended(ended, words);
        conversation.ended(ending.answer(), ended);
        places.settle();
        refresh();
        over();
    }

    private void failed(AnswerRun ending) {
        ending.failed(Notice.problem(texts.get("failed")));
        conversation.answers().drop(ending.answer());
        over();
    }

    private void over() {
        run = null;
        state.set(State.READY);
        settingsChanged();
        billed.run();
    }
}
