package app.redraft.ui.assistant;

import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.call.Engines;
import app.redraft.core.settings.Settings;
import app.redraft.core.style.StyleSheet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Where conversations come from.
 *
 * @param assistant what a conversation needs; asked for on a worker, when something is asked for the first time
 * @param engines the tiers' engines
 * @param settings the settings in force
 * @param document what the document is known by, see {@link ConversationDocument#name}; any thread
 * @param localOnly whether the text may only go to engines on this machine; any thread
 * @param style the writer's decisions of style for the document; any thread
 */
public record AssistantSources(
        Supplier<Assistant> assistant,
        Engines engines,
        Supplier<Settings> settings,
        Supplier<String> document,
        BooleanSupplier localOnly,
        StyleSheet style) {}
