package app.redraft.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Light, dark or sepia, for every window: AtlantaFX Primer below, our tokens ({@code theme.css}) above. Windows, menus and tooltips
 * get it as they open. FX thread only.
 */
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass SEPIA = PseudoClass.getPseudoClass("sepia");

    /** Set where nothing composes windows: the shadow of a menu would be a white frame there. */
    private static final PseudoClass OPAQUE = PseudoClass.getPseudoClass("opaque-popups");

    private static final String TOKENS = Objects.requireNonNull(Theme.class.getResource("/ui/common/theme.css"))
            .toExternalForm();

    /** The one theme of the program; an earlier one would go on dressing windows, and keep its own alive. */
    private static @Nullable Theme current;

    private final ListChangeListener<Window> windows = this::changed;
    private final ChangeListener<Scene> sceneChanged = (property, before, now) -> dress(now);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark", false);
    private Mode mode = Mode.SYSTEM;
    private boolean systemDark;

    /** What the writer chose. */
    public enum Mode {
        SYSTEM,
        LIGHT,
        DARK,
        /** Dark brown on warm paper. */
        SEPIA;

        /** The name it is remembered by. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads {@link #id()}; anything else is {@link #SYSTEM}. */
        public static Mode of(String id) {
            for (Mode mode : values()) {
                if (mode.id().equals(id)) {
                    return mode;
                }
            }
            return SYSTEM;
        }
    }

    /**
     * Begins to style windows, in place of the theme that did so before.
     *
     * @param mode what the writer chose
     * @param systemDark whether the system was dark when last seen
     */
    public static Theme begin(Mode mode, boolean systemDark) {
        FxThread.require();
        Theme before = current;
        if (before != null) {
            Window.getWindows().removeListener(before.windows);
            Window.getWindows().forEach(before::leave);
        }
        Theme theme = new Theme();
        current = theme;
        theme.mode = mode;
        theme.systemDark = systemDark;
        theme.apply();
        Window.getWindows().addListener(theme.windows);
        Window.getWindows().forEach(theme::follow);
        return theme;
    }

    private Theme() {}

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::leave);
            change.getAddedSubList().forEach(this::follow);
        }
    }

    /** What the writer chose. */
    public Mode mode() {
        return mode;
    }

    /** The writer chose. */
    public void choose(Mode choice) {
        mode = choice;
        apply();
    }

    /** The system was seen to be light or dark. */
    public void systemIsDark(boolean isDark) {
        systemDark = isDark;
        apply();
    }

    private void apply() {
        dark.set(mode == Mode.DARK || mode == Mode.SYSTEM && systemDark);
        String sheet =
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        Window.getWindows().forEach(this::dress);
    }

    /** Windows come into the list each time they are shown, tooltips and menus many times. */
    private void follow(Window window) {
        dress(window);
        window.sceneProperty().addListener(sceneChanged);
    }

    private void leave(Window window) {
        window.sceneProperty().removeListener(sceneChanged);
    }

    private void dress(Window window) {
        dress(window.getScene());
    }

    private void dress(@Nullable Scene scene) {
        Parent root = scene == null ? null : scene.getRoot();
        if (scene == null || root == null) {
            return;
        }
        if (!scene.getStylesheets().contains(TOKENS)) {
            scene.getStylesheets().add(0, TOKENS);
        }
        root.pseudoClassStateChanged(DARK, dark.get());
        root.pseudoClassStateChanged(SEPIA, mode == Mode.SEPIA);
        root.pseudoClassStateChanged(OPAQUE, !FxThread.canShowTransparentWindows());
    }
}
