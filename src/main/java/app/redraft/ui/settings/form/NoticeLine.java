package app.redraft.ui.settings.form;

import app.redraft.ui.common.Visibility;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line for the writer with a sign of how it is meant; takes no room while there is nothing to say. */
public final class NoticeLine extends Label {

    /** An empty line. */
    public NoticeLine() {
        getStyleClass().add("notice-line");
        setWrapText(true);
        show(Notice.NONE);
    }

    /** Follows a notice. */
    public void follow(ObservableValue<Notice> notice) {
        notice.subscribe(this::show);
    }

    private void show(Notice notice) {
        setText(notice.text());
        setGraphic(new FontIcon(icon(notice.level())));
        for (Notice.Level level : Notice.Level.values()) {
            String name = level.name().toLowerCase(Locale.ROOT);
            pseudoClassStateChanged(PseudoClass.getPseudoClass(name), level == notice.level());
        }
        Visibility.show(this, !notice.text().isEmpty());
    }

    private static Feather icon(Notice.Level level) {
        return switch (level) {
            case INFO -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.ALERT_OCTAGON;
        };
    }
}
