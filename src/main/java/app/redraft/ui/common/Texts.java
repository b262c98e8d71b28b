package app.redraft.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one part of the window, from its bundle {@code i18n/NAME.properties}. Read when asked, so that the language is
 * never frozen. Any thread.
 */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a bundle, for example {@code rewrite}. */
    public static Texts of(String name) {
        return new Texts(ResourceBundle.getBundle("i18n." + name, Locale.getDefault()));
    }

    /** The bundle, for FXML. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * A text with its arguments filled in ({@link MessageFormat}).
     *
     * @throws java.util.MissingResourceException for an unknown key
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.getDefault()).format(arguments);
    }
}
