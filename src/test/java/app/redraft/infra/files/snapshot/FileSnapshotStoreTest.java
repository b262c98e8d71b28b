package app.redraft.infra.files.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.document.SnapshotStore.Kind;
import app.redraft.core.document.SnapshotStore.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSnapshotStoreTest {
    private static final Path CHAPTER = Path.of("/texts/chapter.md");

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private int keepDays = 30;
    private FileSnapshotStore store;

    private FileSnapshotStore store() {
        if (store == null) {
            store = new FileSnapshotStore(folder.resolve("snapshots"), () -> now, () -> keepDays);
        }
        return store;
    }

    @Test
    void givesBackWhatWasKeptNewestFirst() throws IOException {
        keep(Kind.HAND, "one two");
        keep(Kind.REWRITE, "Žluťoučký kůň 🐎\n");
        List<Snapshot> found = store().list(CHAPTER);
        assertThat(found).extracting(Snapshot::kind).containsExactly(Kind.REWRITE, Kind.HAND);
        assertThat(found).extracting(Snapshot::words).containsExactly(2, 2);
        assertThat(store().text(CHAPTER, found.get(0))).isEqualTo("Žluťoučký kůň 🐎\n");
        assertThat(store().list(Path.of("/texts/other.md"))).isEmpty();
    }

    @Test
    void theSameTextIsKeptOnceAndByHandAllTheSame() throws IOException {
        assertThat(keep(Kind.TIME, "text")).isTrue();
        assertThat(keep(Kind.REWRITE, "text")).isFalse();
        assertThat(keep(Kind.HAND, "text")).isTrue();
        assertThat(keep(Kind.HAND, "text")).isFalse();
    }

    @Test
    void whatWasTakenByHandStaysAndTheOldestOfTheOthersGo() throws IOException {
        keep(Kind.HAND, "by hand");
        for (int i = 0; i < 60; i++) {
            keep(Kind.TIME, "version " + i);
        }
        assertThat(store().list(CHAPTER))
                .hasSize(51)
                .last()
                .extracting(Snapshot::kind)
                .isEqualTo(Kind.HAND);

        now = now.plus(Duration.ofDays(31));
        keep(Kind.REWRITE, "a month later");
        assertThat(store().list(CHAPTER)).extracting(Snapshot::kind).containsExactly(Kind.REWRITE, Kind.HAND);
        store().deleteAutomatic();
        assertThat(store().list(CHAPTER)).extracting(Snapshot::kind).containsExactly(Kind.HAND);
    }

    @Test
    void nothingIsKeptUnaskedWhereNoTextIsToBeKept() throws IOException {
        keepDays = 0;
        assertThat(keep(Kind.TIME, "text")).isFalse();
        assertThat(keep(Kind.HAND, "text")).isTrue();
    }

    @Test
    void goesAlongToANewNameAndCanBeDeleted() throws IOException {
        keep(Kind.HAND, "text");
        Path named = Path.of("/texts/named.md");
        store().follow(CHAPTER, named);
        assertThat(store().list(CHAPTER)).isEmpty();
        store().delete(named, store().list(named).get(0));
        assertThat(store().list(named)).isEmpty();
    }

    private boolean keep(Kind kind, String text) throws IOException {
        now = now.plusSeconds(60);
        return store().keep(CHAPTER, kind, text);
    }
}
