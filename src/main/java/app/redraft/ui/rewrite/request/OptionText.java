package app.redraft.ui.rewrite.request;

import app.redraft.ui.common.Texts;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The names of the tier choice. */
public final class OptionText extends StringConverter<TierOption> {
    private final Texts texts;

    public OptionText(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(@Nullable TierOption option) {
        return option == null ? "" : texts.get(option.key());
    }

    @Override
    public TierOption fromString(String name) {
        throw new UnsupportedOperationException("the tier choice is not editable");
    }
}
