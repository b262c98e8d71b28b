package app.redraft.ui.writing.count;

import app.redraft.core.writing.Readability;
import app.redraft.core.writing.TextStatistics;
import app.redraft.ui.common.Amounts;
import app.redraft.ui.common.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts counts into words. */
final class CountText {
    private static final int EASY = 70;
    private static final int PLAIN = 50;
    private static final int HARD = 30;

    private final Texts texts;

    CountText(Texts texts) {
        this.texts = texts;
    }

    /** The lines of the table. @param part the selected part; empty for none */
    List<CountRow> rows(TextStatistics all, Optional<TextStatistics> part) {
        List<CountRow> rows = new ArrayList<>();
        rows.add(row("words", number(all.words()), part.map(counted -> number(counted.words()))));
        rows.add(row("characters", number(all.characters()), part.map(counted -> number(counted.characters()))));
        rows.add(row(
                "characters-without-spaces",
                number(all.charactersWithoutSpaces()),
                part.map(counted -> number(counted.charactersWithoutSpaces()))));
        rows.add(row("sentences", number(all.sentences()), part.map(counted -> number(counted.sentences()))));
        rows.add(row("paragraphs", number(all.paragraphs()), part.map(counted -> number(counted.paragraphs()))));
        rows.add(row("sentence-length", length(all), part.map(this::length)));
        rows.add(row("reading-time", time(all.readingTime()), part.map(counted -> time(counted.readingTime()))));
        return rows;
    }

    private CountRow row(String key, String document, Optional<String> selection) {
        return new CountRow(texts.get("counts." + key), document, selection.orElse(""));
    }

    private String number(int count) {
        return texts.get("counts.number", count);
    }

    private String length(TextStatistics counted) {
        return texts.get("counts.sentence-length.value", counted.wordsPerSentence(), counted.longestSentence());
    }

    /** For example {@code 15 h 38 min}. */
    private String time(Duration time) {
        return Amounts.readingTime((int) Math.max(time.isZero() ? 0 : 1, Math.round(time.toSeconds() / 60.0)));
    }

    /** How easy a text is to read, and by which formula. */
    String readability(Optional<Readability> found) {
        return found.map(this::told).orElse(texts.get("counts.readability.none"));
    }

    private String told(Readability found) {
        String grade = found.grade()
                .map(years -> texts.get("counts.readability.grade", Math.max(0, years)))
                .orElse("");
        String level = found.ease() >= EASY
                ? "easy"
                : found.ease() >= PLAIN ? "plain" : found.ease() >= HARD ? "hard" : "very-hard";
        return texts.get(
                "counts.readability.value",
                texts.get("counts.readability." + level),
                found.ease(),
                texts.get("counts.formula." + found.formula().name().toLowerCase(Locale.ROOT)),
                grade,
                found.lix());
    }
}
