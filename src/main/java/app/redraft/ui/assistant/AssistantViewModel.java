package app.redraft.ui.assistant;

import app.redraft.core.assistant.AssistantAnswer;
import app.redraft.core.assistant.AssistantEvent;
import app.redraft.core.assistant.tool.EditProposal;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.text.AnchoredRange;
import app.redraft.ui.assistant.answer.AnswerProgress;
import app.redraft.ui.assistant.answer.AnswerRelay;
import app.redraft.ui.assistant.answer.AnswerText;
import app.redraft.ui.assistant.answer.AnswerViewModel;
import app.redraft.ui.assistant.edit.DocumentPlaces;
import app.redraft.ui.assistant.edit.ProposedEdits;
import app.redraft.ui.assistant.markdown.PassageReference;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import app.redraft.ui.editor.EditedDocument;
import app.redraft.ui.rewrite.notice.Notice;
import app.redraft.ui.rewrite.notice.NoticeText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The conversation about the document in the window. FX thread. */
public final class AssistantViewModel {
    /** Longest question, in UTF-16 units. */
    static final int LONGEST = 10_000;

    private final AssistantSources sources;
    private final EditedDocument document;
    private final DocumentPlaces places;
    private final ProposedEdits edits;
    private final Background background;
    private final Executor pulses;
    private final Texts texts = Texts.of("assistant");
    private final AnswerText words = new AnswerText(texts);
    private final StringProperty question = new SimpleStringProperty(this, "question", "");
    private final ObservableList<AnswerViewModel> answers = FXCollections.observableArrayList();
    private final ObservableList<AnswerViewModel> view = FXCollections.unmodifiableObservableList(answers);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.READY);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(this, "notice", Notice.NONE);
    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper(this, "totals", "");
    private final Map<AnswerViewModel, Map<PassageReference, DocumentPlaces.Place>> links = new HashMap<>();
    /** Those that are part of the conversation, in its order. */
    private final List<AnswerViewModel> live = new ArrayList<>();

    private DocumentConversation conversation;
    private @Nullable Run run;

    /** How the panel stands. */
    public enum State {
        /** No tier has a model that could converse. */
        NO_MODEL,
        /** Something can be asked. */
        READY,
        /** Models and tools are at work. */
        ASKING,
        /** The writer stopped them; they are about to end. */
        STOPPING
    }

    private record Run(AnswerViewModel answer, AnswerRelay relay, Cancellation stop) {}

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
        this.document = document;
        this.places = places;
        this.edits = edits;
        this.background = background;
        this.pulses = pulses;
        conversation = conversation();
        settingsChanged();
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
        return view;
    }

    /** One line above the conversation. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What the conversation came to; empty before the first answer. */
    public ReadOnlyStringProperty totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** How many proposed changes wait for the writer. */
    public ReadOnlyIntegerProperty undecidedProperty() {
        return edits.undecidedProperty();
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
        if (asked.length() > LONGEST) {
            notice.set(Notice.problem(texts.get("question.too-long", LONGEST)));
            return;
        }
        question.set("");
        DocumentConversation current = conversation;
        start(asked, (events, stop) -> current.ask(asked, events, stop));
    }

    /** Asks a question again. @param frontier whether Frontier shall answer; else the rules decide as before */
    public void again(AnswerViewModel answer, boolean frontier) {
        int index = live.indexOf(answer);
        if (index < 0 || state.get() != State.READY) {
            return;
        }
        List<AnswerViewModel> past = live.subList(index, live.size());
        past.forEach(AnswerViewModel::replaced);
        past.clear();
        DocumentConversation current = conversation;
        Tier chosen = frontier ? Tier.FRONTIER : null;
        start(answer.question(), (events, stop) -> current.again(index, chosen, events, stop));
    }

    /** Stops at once; what came is kept. */
    public void stop() {
        Run current = run;
        if (current != null && state.get() == State.ASKING) {
            state.set(State.STOPPING);
            current.relay().close();
            current.stop().cancel();
        }
    }

    /** Begins a new conversation; the one before is gone from the panel. */
    public void startNew() {
        stop();
        run = null;
        conversation.leave();
        conversation = conversation();
        answers.clear();
        live.clear();
        links.clear();
        places.forget();
        totals.set("");
        state.set(State.READY);
        settingsChanged();
    }

    /** Another document is there: what was said about the one before is gone from the panel. */
    void documentLoaded() {
        edits.forget();
        startNew();
    }

    /** Selects in the text what an answer names. */
    public void open(AnswerViewModel answer, PassageReference reference) {
        DocumentPlaces.Place place = links.getOrDefault(answer, Map.of()).get(reference);
        if (place != null) {
            select(place.range());
            return;
        }
        DocumentConversation current = conversation;
        background.run(() -> current.passage(reference), found -> {
            if (current == conversation) {
                found.ifPresentOrElse(
                        passage -> select(places.place(current.seen(), passage.start(), passage.end())
                                .range()),
                        () -> notice.set(Notice.info(texts.get("passage.unknown", reference.first()))));
            }
        });
    }

    /** Brings the review of a proposed change into view. */
    public void show(EditProposal proposal) {
        edits.show(proposal);
    }

    /** The document may not leave this machine from now on: a call on its way elsewhere is stopped. */
    void locked() {
        Run current = run;
        AssistantEvent.TurnStarted asked =
                current == null ? null : current.relay().asked();
        if (asked != null && !sources.engines().local(asked.tier())) {
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
                        : Notice.info(lacking(without, none)).with(Notice.Action.SETTINGS, true));
    }

    private String lacking(List<Tier> without, boolean none) {
        if (none) {
            return texts.get("no-model");
        }
        Tier builtin = without.get(0);
        return texts.get("one-model", tier(builtin), tier(builtin.other()));
    }

    private String tier(Tier tier) {
        return texts.get("tier." + tier.id());
    }

    private DocumentConversation conversation() {
        return new DocumentConversation(sources, background, places, edits);
    }

    /** Where the words were taken out, nothing is left to select. */
    private void select(AnchoredRange range) {
        if (range.length() == 0) {
            notice.set(Notice.info(texts.get("passage.gone")));
        } else {
            document.select(range.end(), range.start());
        }
    }

    private void start(String asked, Call call) {
        AnswerViewModel answer = new AnswerViewModel(asked);
        answers.add(answer);
        live.add(answer);
        AnswerRelay relay = new AnswerRelay(words, pulses, answer::show);
        Run started = new Run(answer, relay, new Cancellation());
        run = started;
        state.set(State.ASKING);
        settingsChanged();
        background.run(
                () -> call.make(relay, started.stop()),
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

    private void ended(Run ending, DocumentConversation.Ended ended) {
        AssistantAnswer answer = ended.answer();
        ending.answer().end(ending.relay().ended(answer), why(answer.end()));
        Map<PassageReference, DocumentPlaces.Place> named = new HashMap<>();
        ended.passages()
                .forEach((reference, passage) ->
                        named.put(reference, places.place(ended.seen(), passage.start(), passage.end())));
        links.put(ending.answer(), named);
        totals.set(words.totals(ended.all()));
        places.settle();
        over();
    }

    private void failed(Run ending) {
        live.remove(ending.answer());
        AnswerProgress last = ending.answer().progressProperty().get();
        ending.answer().end(last, Notice.problem(texts.get("failed")));
        ending.answer().replaced();
        over();
    }

    private void over() {
        run = null;
        state.set(State.READY);
        settingsChanged();
    }

    private Notice why(AssistantAnswer.@Nullable Unfinished end) {
        if (end == null) {
            return Notice.NONE;
        }
        if (end.kind() == ErrorKind.CANCELLED) {
            return Notice.info(texts.get("stopped"));
        }
        String sentence = Texts.sentence(end.message());
        return end.ownLimit() || end.kind() == ErrorKind.BUDGET
                ? Notice.info(sentence)
                : Notice.problem(sentence).with(Notice.Action.SETTINGS, NoticeText.settingsMay(end.kind()));
    }
}
