package app.redraft.launch;

import app.redraft.core.proofreading.personal.ObservedDictionary;
import app.redraft.core.settings.SecretStore;
import app.redraft.core.style.StyleSheets;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.DataFolders;
import app.redraft.infra.files.FileDocumentStore;
import app.redraft.infra.files.dictionary.FileDictionary;
import app.redraft.infra.files.locks.LockedFiles;
import app.redraft.infra.files.settings.YamlSettingsStore;
import app.redraft.infra.files.snapshot.FileSnapshotStore;
import app.redraft.infra.files.style.FileStyleSheets;
import app.redraft.infra.secrets.KeyringSecretStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is kept on this machine: settings, keys, documents, the ledger and its texts. Nothing is opened before it is used. */
final class Storage implements AutoCloseable {
    final DataFolders folders;
    final YamlSettingsStore settingsStore;
    final LiveSettings settings;
    final SecretStore secrets;
    final DeferredLedger ledger;
    final KeptTexts texts;
    final FileDocumentStore documents = new FileDocumentStore();
    /** Documents whose text stays on this machine. */
    final LockedFiles localOnly;
    /** Earlier states of documents. */
    final FileSnapshotStore snapshots;
    /** Decisions of style for documents. */
    final StyleSheets styles;
    /** The writer's own words, and the rules that are not wanted. */
    final ObservedDictionary dictionary;

    /** Storage in the folders and keys that the environment names. */
    Storage(Map<String, String> environment, Workers workers, Clock clock) {
        folders = DataFolders.of(environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
        localOnly = new LockedFiles(folders.lockedFile(), folders.workspaceFile());
        styles = new FileStyleSheets(folders.styles());
        dictionary = new ObservedDictionary(new FileDictionary(folders.dictionaryFile()));
        settingsStore = new YamlSettingsStore(folders.settingsFile(), environment);
        settings = new LiveSettings(settingsStore);
        secrets = new KeyringSecretStore(environment, folders.keyFile(), workers.pool(), clock);
        snapshots = new FileSnapshotStore(
                folders.snapshots(), clock, () -> settings.get().history().keepTextDays());
        ledger = new DeferredLedger(folders.database(), workers);
        texts = new KeptTexts(ledger, settings, clock);
    }

    /** Redraft's version, for what is shown and for what is kept. */
    static String version() {
        return Optional.ofNullable(Storage.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }

    /** What the writer should know of what is kept. */
    List<UserMessage> notices() {
        return Stream.of(localOnly.problem().stream(), dictionary.problem().stream(), ledger.notices().stream())
                .flatMap(Function.identity())
                .toList();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
