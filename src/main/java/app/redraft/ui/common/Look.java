package app.redraft.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Light or dark, for every window: AtlantaFX Primer below, our tokens ({@code theme.css}) above. Windows, menus and tooltips
 * are dressed as they open; nobody needs to ask for it. FX thread only.
 */
public final class Look {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String TOKENS = Objects.requireNonNull(Look.class.getResource("/ui/common/theme.css"))
            .toExternalForm();

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark", false);
    private Mode mode = Mode.SYSTEM;
    private boolean systemDark;

    /** What the writer chose. */
    public enum Mode {
        SYSTEM,
        LIGHT,
        DARK;

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
     * Begins to dress windows.
     *
     * @param mode what the writer chose
     * @param systemDark whether the system was dark when last seen
     */
    public static Look begin(Mode mode, boolean systemDark) {
        FxThread.require();
        Look look = new Look();
        look.mode = mode;
        look.systemDark = systemDark;
        look.apply();
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(look::follow);
            }
        });
        Window.getWindows().forEach(look::follow);
        return look;
    }

    private Look() {}

    /** Whether the window is dark now. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
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

    private void follow(Window window) {
        dress(window);
        ChangeListener<Object> again = (property, before, now) -> dress(window);
        window.sceneProperty().addListener(again);
    }

    private void dress(Window window) {
        Scene scene = window.getScene();
        Parent root = scene == null ? null : scene.getRoot();
        if (scene == null || root == null) {
            return;
        }
        if (!scene.getStylesheets().contains(TOKENS)) {
            scene.getStylesheets().add(0, TOKENS);
        }
        root.pseudoClassStateChanged(DARK, dark.get());
    }
}
