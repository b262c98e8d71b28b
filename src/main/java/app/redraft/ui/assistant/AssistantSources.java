package app.redraft.ui.assistant;

import app.redraft.core.assistant.Conversations;
import app.redraft.core.call.Engines;
import app.redraft.core.quality.VersionWarnings;
import app.redraft.core.settings.Settings;
import app.redraft.core.style.StyleSheet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where conversations come from.
 *
 * @param conversations opens and finds them; asked for on a worker, when that is wanted for the first time
 * @param engines the tiers' engines
 * @param settings the settings in force
 * @param file where the document is; empty where it has no file yet; on the FX thread
 * @param localOnly whether the text may only go to engines on this machine; any thread
 * @param style the writer's decisions of style for the document; on workers
 * @param warnings tells where a proposed change may say something else; on workers
 */
public record AssistantSources(
        Supplier<Conversations> conversations,
        Engines engines,
        Supplier<Settings> settings,
        Supplier<Optional<Path>> file,
        BooleanSupplier localOnly,
        StyleSheet style,
        VersionWarnings warnings) {}
