package app.redraft.ui.settings.form;

import app.redraft.ui.common.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be typed into the fields of the Settings window. */
public final class Rules {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    private final Texts texts;

    public Rules(Texts texts) {
        this.texts = texts;
    }

    /** Words with semicolons between them, or nothing at all. */
    public FormField.Rule<List<String>> words() {
        return text -> Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** A whole number from min to max. */
    public FormField.Rule<Integer> whole(int min, int max) {
        return text -> {
            if (WHOLE.matcher(text).matches()) {
                int value = Integer.parseInt(text);
                if (value >= min && value <= max) {
                    return value;
                }
            }
            throw new InvalidInputException(texts.get("invalid.whole", min, max));
        };
    }

    /** The same, or nothing at all. */
    public FormField.Rule<Optional<Integer>> optionalWhole(int min, int max) {
        FormField.Rule<Integer> rule = whole(min, max);
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(rule.read(text));
    }

    /** A number from min to max, with a point or a comma. */
    public FormField.Rule<BigDecimal> decimal(double min, double max) {
        return text -> {
            if (DECIMAL.matcher(text).matches()) {
                BigDecimal value = new BigDecimal(text.replace(',', '.'));
                if (value.doubleValue() >= min && value.doubleValue() <= max) {
                    return value;
                }
            }
            throw new InvalidInputException(texts.get("invalid.decimal", min, max));
        };
    }

    /** The same, or nothing at all. */
    public FormField.Rule<Optional<BigDecimal>> optionalDecimal(double min, double max) {
        FormField.Rule<BigDecimal> rule = decimal(min, max);
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(rule.read(text));
    }
}
