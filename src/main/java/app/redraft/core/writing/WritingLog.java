package app.redraft.core.writing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port to the writer's goals, and to how many words each day brought. Blocks on disk: worker threads only. */
public interface WritingLog {

    /**
     * What is kept.
     *
     * @param daily words that the writer wants of a day; 0 for no goal
     * @param documents words that a document is to have, by its file
     * @param days words that a day brought, more than went; days without any are left out
     */
    record Kept(int daily, Map<Path, Integer> documents, Map<LocalDate, Integer> days) {
        /** Nothing yet. */
        public static final Kept NOTHING = new Kept(0, Map.of(), Map.of());

        public Kept {
            documents = Map.copyOf(documents);
            days = Map.copyOf(days);
        }

        /** The goal of a document; 0 for none. @param file null for a document without one */
        public int goal(@Nullable Path file) {
            return file == null ? 0 : Optional.ofNullable(documents.get(file)).orElse(0);
        }

        /** Words that a day brought. */
        public int on(LocalDate day) {
            return Optional.ofNullable(days.get(day)).orElse(0);
        }
    }

    /** What is kept; {@link Kept#NOTHING} where it cannot be read. */
    Kept load();

    /**
     * Adds words to a day.
     *
     * @param words less than 0 where more went than came
     * @return what is kept then
     * @throws IOException when it cannot be written
     */
    Kept add(LocalDate day, int words) throws IOException;

    /** Sets the goal of a day. @param words 0 for none */
    Kept setDaily(int words) throws IOException;

    /** Sets the goal of a document. @param words 0 for none */
    Kept setGoal(Path file, int words) throws IOException;
}
