package app.redraft.ui.settings;

import app.redraft.core.proofreading.personal.PersonalDictionary;
import app.redraft.core.quality.gate.record.GateStatus;
import app.redraft.core.quality.phrase.PhraseLearner;
import app.redraft.core.settings.Settings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.FxmlView;
import app.redraft.ui.settings.general.EdgeCheckViewModel;
import app.redraft.ui.settings.general.GeneralController;
import app.redraft.ui.settings.general.KeptTextsViewModel;
import app.redraft.ui.settings.phrase.PhrasesController;
import app.redraft.ui.settings.phrase.PhrasesViewModel;
import app.redraft.ui.settings.tier.AnswersController;
import app.redraft.ui.settings.tier.Discovery;
import app.redraft.ui.settings.tier.ManagedController;
import app.redraft.ui.settings.tier.ModelController;
import app.redraft.ui.settings.tier.ServerController;
import app.redraft.ui.settings.tier.TierController;
import app.redraft.ui.settings.tier.TierPage;
import app.redraft.ui.settings.words.WordsController;
import app.redraft.ui.settings.words.WordsViewModel;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** The Settings window; built when first shown, one at a time. FX thread. */
public final class SettingsWindow {
    private static final double WIDTH = 720;
    private static final double MIN_WIDTH = 560;
    private static final double MIN_HEIGHT = 360;
    private static final double HEIGHT = 680;
    /** Room for the title bar on a small screen. */
    private static final double TITLE_BAR = 48;

    private final SettingsViewModel model;
    private final KeptTextsViewModel keptTexts;
    private final PhrasesViewModel phrases;
    private WordsViewModel words;
    private final EdgeCheckViewModel check;
    private final Background disk;
    private volatile Runnable deletion = () -> {};
    private @Nullable Stage stage;

    /**
     * A window that is not shown yet.
     *
     * @param environment the process environment, for keys to import and variables that win
     * @param apply puts saved settings and keys into force without a restart; called on the FX thread
     * @param learner what was learnt about phrases
     * @param background asks engines and the keychain
     */
    public SettingsWindow(
            SettingsStorage storage,
            Discovery discovery,
            Map<String, String> environment,
            Consumer<Settings> apply,
            PhraseLearner learner,
            Background background) {
        model = new SettingsViewModel(storage, discovery, environment, apply, background);
        phrases = new PhrasesViewModel(learner, background, model.texts());
        words = new WordsViewModel(PersonalDictionary.NONE, Optional::empty, storage.disk(), model.texts());
        disk = storage.disk();
        check = new EdgeCheckViewModel(model.general(), background, model.texts());
        keptTexts = new KeptTextsViewModel(() -> deletion.run(), background, model.texts());
    }

    /**
     * Shows what the quality check says of the default tier.
     *
     * @param status whether edge was checked as it is now; asked on a worker
     * @param zone in which times are told
     */
    public void showCheck(Supplier<GateStatus> status, ZoneId zone) {
        check.follow(status, zone);
    }

    /**
     * Keeps own words and ignored rules here; to be called before the window is first shown.
     *
     * @param document the file of the document in the window; empty while it has none
     */
    public void useDictionary(PersonalDictionary dictionary, Supplier<Optional<Path>> document) {
        words = new WordsViewModel(dictionary, document, disk, model.texts());
    }

    /** What deletes the texts of past results for good; run on a worker thread when the writer asks. */
    public void onDeleteTexts(Runnable deletesThem) {
        deletion = deletesThem;
    }

    /** Reads the settings anew and shows the window, or brings it to the front when it is there. */
    public void show(Window owner) {
        Stage window = stage == null ? build(owner) : stage;
        stage = window;
        if (window.isShowing()) {
            window.toFront();
            return;
        }
        model.open();
        phrases.open();
        words.open();
        check.open();
        window.show();
    }

    private Stage build(Window owner) {
        Stage window = new Stage();
        window.initOwner(owner);
        window.setTitle(model.texts().get("title"));
        SettingsController controller = new SettingsController(model, window::hide);
        Parent root = load("settings", type -> controller);
        controller.pages(
                tierPage("edgePage", model.edge()),
                tierPage("frontierPage", model.frontier()),
                load("general/general", type -> new GeneralController(model.general(), keptTexts, check)),
                load("words/words", type -> new WordsController(words, model.texts(), this::chooseWordList)),
                load("phrase/phrases", type -> new PhrasesController(phrases)));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double height = Math.min(HEIGHT, screen.getHeight() - TITLE_BAR);
        window.setScene(new Scene(root, Math.min(WIDTH, screen.getWidth()), height));
        window.setMinWidth(MIN_WIDTH);
        window.setMinHeight(MIN_HEIGHT);
        window.setOnHidden(event -> {
            keptTexts.reset();
            model.close();
        });
        return window;
    }

    private Parent tierPage(String id, TierPage page) {
        Parent root = load("tier/tier", type -> {
            if (type == TierController.class) {
                return new TierController(page, model.environmentOffers(), model.texts(), this::chooseModelFile);
            } else if (type == ServerController.class) {
                return new ServerController(page.form());
            } else if (type == ManagedController.class) {
                return new ManagedController(page.form());
            } else if (type == ModelController.class) {
                return new ModelController(page);
            }
            return new AnswersController(page.form());
        });
        root.setId(id);
        return root;
    }

    private Optional<Path> chooseModelFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.texts().get("programs.model"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(model.texts().get("programs.gguf"), "*.gguf"),
                        new ExtensionFilter(model.texts().get("programs.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private Optional<Path> chooseWordList() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.texts().get("words.import.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(model.texts().get("words.import.all"), "*"),
                        new ExtensionFilter(model.texts().get("words.import.lists"), "*.dic", "*.txt", "*.pws"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    private Parent load(String name, Callback<Class<?>, Object> controllers) {
        return new FxmlView("/ui/settings/" + name + ".fxml", model.texts(), controllers).node();
    }
}
