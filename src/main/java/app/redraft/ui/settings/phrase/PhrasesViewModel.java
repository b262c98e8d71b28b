package app.redraft.ui.settings.phrase;

import app.redraft.core.quality.phrase.LearnedPhrases;
import app.redraft.core.quality.phrase.PhraseLearner;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Texts;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was learnt about phrases, and forgetting it. FX thread; the disk is touched in the background. */
public final class PhrasesViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PhrasesViewModel.class);

    private final PhraseLearner learner;
    private final Background background;
    private final Texts texts;
    private final ObservableList<LearnedPhrase> phrases = FXCollections.observableArrayList();
    private final ObservableList<LearnedPhrase> view = FXCollections.unmodifiableObservableList(phrases);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    public PhrasesViewModel(PhraseLearner learner, Background background, Texts texts) {
        this.learner = learner;
        this.background = background;
        this.texts = texts;
    }

    /** What was learnt, in the order of the alphabet; read only. */
    public ObservableList<LearnedPhrase> phrases() {
        return view;
    }

    /** Why a phrase could not be forgotten; empty where it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads anew what was learnt. */
    public void open() {
        run(learner::refresh);
    }

    /** Forgets what was learnt about a phrase, at once. */
    public void forget(LearnedPhrase phrase) {
        run(() -> learner.forget(phrase.phrase()));
    }

    private void run(Callable<LearnedPhrases> work) {
        problem.set("");
        background.run(work::call, this::show, failure -> {
            LOG.warn("What was learnt about phrases could not be changed: {}", failure.toString());
            problem.set(texts.get("phrases.failed"));
        });
    }

    private void show(LearnedPhrases learned) {
        phrases.setAll(Stream.concat(lines("phrases.own", learned.own()), lines("phrases.accepted", learned.accepted()))
                .toList());
    }

    private Stream<LearnedPhrase> lines(String key, Set<String> learned) {
        return learned.stream().sorted().map(phrase -> new LearnedPhrase(phrase, texts.get(key, phrase)));
    }
}
