package app.redraft.ui.monitoring;

import app.redraft.core.monitoring.ManagedServer;
import app.redraft.core.text.UserMessage;
import app.redraft.ui.common.Texts;
import app.redraft.ui.monitoring.TierView.Fact;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a server that Redraft supervises into words. */
final class ServerText {
    private static final long MINUTE_S = 60;
    private static final long HOUR_S = 3600;
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private final Texts texts;

    /**
     * A supervised server at one moment.
     *
     * @param status what it does
     * @param figures what it uses
     */
    record Seen(ManagedServer.Status status, Optional<ManagedServer.Figures> figures) {}

    ServerText(Texts texts) {
        this.texts = texts;
    }

    /** State and use, each with its name. */
    List<Fact> facts(Seen seen, Instant now) {
        List<Fact> facts = new ArrayList<>();
        ManagedServer.Status status = seen.status();
        String state = texts.get("server." + status.state().id());
        facts.add(new Fact("server", texts.get("server.since", state, time(status.seconds(now)))));
        UserMessage message = status.message();
        if (message != null) {
            facts.add(new Fact("server.said", Texts.sentence(message)));
        }
        seen.figures().map(this::use).filter(use -> !use.isEmpty()).ifPresent(use -> facts.add(new Fact("use", use)));
        return facts;
    }

    private String use(ManagedServer.Figures figures) {
        List<String> parts = new ArrayList<>();
        Double cpu = figures.cpuPercent();
        if (cpu != null) {
            NumberFormat percent = NumberFormat.getPercentInstance(Locale.getDefault());
            parts.add(texts.get("use.cpu", percent.format(cpu / 100)));
        }
        add(parts, "use.memory", figures.memoryBytes());
        add(parts, "use.gpu", figures.gpuMemoryBytes());
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, @Nullable Long bytes) {
        if (bytes != null) {
            parts.add(texts.get(key, size(bytes)));
        }
    }

    /** Whole megabytes below one gigabyte. */
    private String size(long bytes) {
        boolean small = bytes < GIGABYTE;
        int places = small ? 0 : 1;
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault());
        format.setMinimumFractionDigits(places);
        format.setMaximumFractionDigits(places);
        return texts.get(small ? "size.mb" : "size.gb", format.format(bytes / (small ? MEGABYTE : GIGABYTE)));
    }

    private String time(long seconds) {
        if (seconds < MINUTE_S) {
            return texts.get("time.seconds", seconds);
        }
        return seconds < HOUR_S
                ? texts.get("time.minutes", seconds / MINUTE_S)
                : texts.get("time.hours", seconds / HOUR_S);
    }
}
