package app.redraft.ui.writing;

import app.redraft.core.writing.Typography;
import app.redraft.ui.common.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The sheet on which the page is set; each change is in force at once. FX thread only. */
public final class PageViewModel {
    private final WritingViewModel model;
    private final StringProperty family = new SimpleStringProperty(this, "family");
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size");
    private final DoubleProperty lineHeight = new SimpleDoubleProperty(this, "lineHeight");
    private final DoubleProperty measure = new SimpleDoubleProperty(this, "measure");
    private final DoubleProperty spacing = new SimpleDoubleProperty(this, "spacing");
    private boolean reading;

    public PageViewModel(WritingViewModel model) {
        this.model = model;
        read();
        family.addListener((value, before, now) -> set());
        for (DoubleProperty value : List.of(size, lineHeight, measure, spacing)) {
            value.addListener((property, before, now) -> set());
        }
    }

    /** The words of this part of the window. */
    public Texts texts() {
        return model.texts();
    }

    /** Name of the font; empty for the system's. */
    public StringProperty familyProperty() {
        return family;
    }

    /** In pixels. */
    public DoubleProperty sizeProperty() {
        return size;
    }

    /** In sizes of the font. */
    public DoubleProperty lineHeightProperty() {
        return lineHeight;
    }

    /** Characters in a line. */
    public DoubleProperty measureProperty() {
        return measure;
    }

    /** Pixels more between paragraphs. */
    public DoubleProperty spacingProperty() {
        return spacing;
    }

    /** What a value is, in words. @param key of the sentence */
    public StringBinding told(String key, DoubleProperty value) {
        return Bindings.createStringBinding(() -> texts().get(key, value.get()), value);
    }

    /** Sets everything as it was before the writer chose. */
    public void reset() {
        model.set(Typography.DEFAULT);
        read();
    }

    private void read() {
        Typography now = model.preferencesProperty().get().typography();
        reading = true;
        family.set(now.family());
        size.set(now.size());
        lineHeight.set(now.lineHeight());
        measure.set(now.measure());
        spacing.set(now.paragraphSpacing());
        reading = false;
    }

    private void set() {
        if (!reading) {
            model.set(new Typography(
                    family.get(),
                    Math.round(size.get()),
                    Math.round(lineHeight.get() * 20) / 20.0,
                    (int) Math.round(measure.get()),
                    Math.round(spacing.get())));
        }
    }
}
