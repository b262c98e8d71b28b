package app.redraft.infra.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {
    private static final Path HOME = Path.of("/home/writer");

    @Test
    void redraftHomePutsEverythingUnderOneFolder() {
        DataFolders folders = DataFolders.of(Map.of("REDRAFT_HOME", "/tmp/here"), "Linux", HOME);
        assertThat(folders.settingsFile()).isEqualTo(Path.of("/tmp/here/settings.yaml"));
        assertThat(folders.database()).isEqualTo(Path.of("/tmp/here/redraft.db"));
        assertThat(folders.recovery()).isEqualTo(Path.of("/tmp/here/recovery"));
        assertThat(folders.logs()).isEqualTo(Path.of("/tmp/here/logs"));
    }

    @Test
    void linuxFollowsXdg() {
        DataFolders folders =
                DataFolders.of(Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "relative"), "Linux", HOME);
        assertThat(folders.settingsFile()).isEqualTo(Path.of("/home/writer/.config/redraft/settings.yaml"));
        assertThat(folders.database()).isEqualTo(Path.of("/data/redraft/redraft.db"));
        assertThat(folders.logs()).isEqualTo(Path.of("/home/writer/.local/state/redraft/logs"));
    }

    @Test
    void macUsesTheLibrary() {
        DataFolders folders = DataFolders.of(Map.of(), "Mac OS X", HOME);
        assertThat(folders.database())
                .isEqualTo(Path.of("/home/writer/Library/Application Support/Redraft/redraft.db"));
        assertThat(folders.logs()).isEqualTo(Path.of("/home/writer/Library/Logs/Redraft"));
    }

    @Test
    void windowsUsesAppData() {
        DataFolders folders = DataFolders.of(Map.of("APPDATA", "/roaming"), "Windows 11", HOME);
        assertThat(folders.settingsFile()).isEqualTo(Path.of("/roaming/Redraft/settings.yaml"));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed(@TempDir Path folder) throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");
        DataFolders folders =
                DataFolders.of(Map.of("REDRAFT_HOME", blocked.resolve("x").toString()), "Linux", HOME);
        assertThatThrownBy(folders::create).isInstanceOfSatisfying(SettingsException.class, failure -> assertThat(
                        Sentences.of(failure.userMessage()))
                .contains(blocked.toString(), "REDRAFT_HOME"));
    }
}
