package app.redraft.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/** A part of the window that is described by FXML; loaded when it is first asked for. FX thread. */
public final class FxmlView {
    private final String resource;
    private final Texts texts;
    private final Callback<Class<?>, Object> controllers;
    private @Nullable Parent root;

    /**
     * @param resource the FXML file, as a path of the class path
     * @param texts the words it refers to
     * @param controllers the controller of each class that it names
     */
    public FxmlView(String resource, Texts texts, Callback<Class<?>, Object> controllers) {
        this.resource = resource;
        this.texts = texts;
        this.controllers = controllers;
    }

    /** The part; the same one each time. */
    public Parent node() {
        Parent loaded = root;
        if (loaded == null) {
            FxThread.require();
            loaded = load();
            root = loaded;
        }
        return loaded;
    }

    private Parent load() {
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(FxmlView.class.getResource(resource), resource));
        loader.setResources(texts.bundle());
        loader.setControllerFactory(controllers);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
