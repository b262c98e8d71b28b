package app.redraft.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.SnapshotStore;
import app.redraft.ui.common.Shortcut;
import app.redraft.ui.common.Texts;
import app.redraft.ui.shell.status.TierStatus;
import app.redraft.ui.shell.tab.TabMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle has exactly the texts the window asks for. */
class ShellTextsTest {
    private static final Path CODE = Path.of("src/main/java/app/redraft/ui/shell");

    /** A document's questions and problems are texts of the window around it. */
    private static final Path DOCUMENT = Path.of("src/main/java/app/redraft/ui/document");

    private static final Path LAUNCH = Path.of("src/main/java/app/redraft/launch");
    private static final Path LAYOUT = Path.of("src/main/resources/ui/shell");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-zA-Z0-9-]+)*)\"");
    private static final Pattern IN_LAYOUT = Pattern.compile("\"%([a-z.-]+)\"");

    /** Keys that are put together: one for each value of an enum, or each possible tab. */
    private static final Set<String> COMPOSED = composed();

    @Test
    void everyTextIsThereAndUsed() throws IOException {
        Set<String> known = new TreeSet<>(Texts.of("shell").bundle().keySet());
        Set<String> asked = new TreeSet<>(COMPOSED);
        asked.addAll(found(LAYOUT, IN_LAYOUT));
        assertThat(known).as("missing texts").containsAll(asked);

        Set<String> unused = new TreeSet<>(known);
        unused.removeAll(asked);
        unused.removeAll(found(CODE, IN_CODE));
        unused.removeAll(found(DOCUMENT, IN_CODE));
        unused.removeAll(found(LAUNCH, IN_CODE));
        assertThat(unused).as("texts nobody asks for").isEmpty();
    }

    @Test
    void everyTextTheCodeAsksForIsThere() throws IOException {
        Pattern asked = Pattern.compile("(?:texts\\.get|action)\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"");

        assertThat(Texts.of("shell").bundle().keySet())
                .containsAll(found(CODE, asked))
                .containsAll(found(DOCUMENT, asked));
    }

    private static Set<String> composed() {
        Set<String> keys = new TreeSet<>(Set.of(
                "tab.review",
                "tab.outline",
                "tab.problems",
                "tab.preview",
                "tab.ask",
                "tab.costs",
                "tab.health",
                "tab.quality"));
        Arrays.stream(Shortcut.values()).forEach(key -> keys.add("shortcut." + key.name()));
        Arrays.stream(Shortcut.Group.values())
                .forEach(group -> keys.add("shortcuts." + group.name().toLowerCase(Locale.ROOT)));
        Arrays.stream(TierStatus.Health.values()).forEach(health -> keys.add("status.health." + health.id()));
        Arrays.stream(TabMark.values())
                .filter(mark -> mark != TabMark.NONE)
                .forEach(mark -> keys.add("documents." + mark.name().toLowerCase(Locale.ROOT)));
        Arrays.stream(SnapshotStore.Kind.values())
                .forEach(kind -> keys.add("snapshot." + kind.name().toLowerCase(Locale.ROOT)));
        keys.add("tab.preview");
        return keys;
    }

    private static Set<String> found(Path folder, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
