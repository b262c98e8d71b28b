package app.redraft.ui.settings;

import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.Tier;
import app.redraft.core.settings.LocalServers;
import app.redraft.core.settings.LocalServers.LocalServer;
import app.redraft.core.settings.Settings;
import app.redraft.core.settings.SettingsStore;
import app.redraft.core.settings.TierSettings;
import app.redraft.ui.common.Background;
import app.redraft.ui.common.Message;
import app.redraft.ui.common.Message.Action;
import app.redraft.ui.common.Messages;
import app.redraft.ui.common.Texts;
import app.redraft.ui.settings.tier.ProviderPreset;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * On a first start, offers the model server that is found on this machine for Edge, in a line of the window. No other machine
 * is asked, and nothing changes without a click. FX thread.
 */
public final class LocalServerOffer {
    private static final Logger LOG = LoggerFactory.getLogger(LocalServerOffer.class);
    private static final String TOPIC = "local-server";

    private final Texts texts = Texts.of("settings");
    private final LocalServers servers;
    private final SettingsStore store;
    private final Consumer<Settings> saved;
    private final Messages messages;
    private final Background background;

    /**
     * @param saved puts saved settings into force
     */
    public LocalServerOffer(
            LocalServers servers,
            SettingsStore store,
            Consumer<Settings> saved,
            Messages messages,
            Background background) {
        this.servers = servers;
        this.store = store;
        this.saved = saved;
        this.messages = messages;
        this.background = background;
    }

    /** Looks, in the background, and offers the first server that has a model. */
    public void look() {
        background.run(
                () -> servers.find(new Cancellation()),
                this::offer,
                failure -> LOG.warn("Looking for local servers failed", failure));
    }

    private void offer(List<LocalServer> found) {
        found.stream()
                .filter(server -> !server.models().isEmpty())
                .findFirst()
                .ifPresent(server -> offer(server, server.models().get(0)));
    }

    private void offer(LocalServer server, String model) {
        messages.show(Message.question(
                TOPIC,
                texts.get("first.found", ProviderPreset.productName(server.kind()), model),
                new Action(texts.get("first.use"), () -> use(server, model))));
    }

    private void use(LocalServer server, String model) {
        background.run(
                () -> {
                    Settings now = store.load().settings();
                    Settings changed = now.withTier(Tier.EDGE, at(server, model, now.edge()));
                    store.save(changed);
                    return changed;
                },
                saved::accept,
                failure -> {
                    LOG.warn("The local server could not be taken: {}", failure.toString());
                    messages.show(Message.problem(TOPIC, texts.get("first.failed")));
                });
    }

    private static TierSettings at(LocalServer server, String model, TierSettings before) {
        return new TierSettings(
                server.provider(),
                server.url(),
                null,
                model,
                before.maxTokens(),
                before.temperature(),
                before.topP(),
                before.firstTokenTimeoutS(),
                before.idleTimeoutS(),
                before.thinking(),
                null,
                false);
    }
}
