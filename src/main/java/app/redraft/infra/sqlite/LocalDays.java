package app.redraft.infra.sqlite;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The local day of a call as a SQL expression, right across changes of daylight saving time. */
final class LocalDays {
    private LocalDays() {}

    /** An expression that gives the day of {@code started_at} in the zone, counted from 1970-01-01. */
    static String expression(Handle handle, ZoneId zone) {
        Instant first = handle.createQuery("SELECT min(started_at) FROM ai_interactions")
                .mapTo(String.class)
                .findFirst()
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
        Instant last = handle.createQuery("SELECT max(started_at) FROM ai_interactions")
                .mapTo(String.class)
                .findFirst()
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
        return "(unixepoch(started_at) + " + offset(zone.getRules(), first, last) + ") / 86400";
    }

    /** The zone's offset in seconds, by the timestamp of each change within the time of the ledger. */
    private static String offset(ZoneRules rules, Instant first, Instant last) {
        StringBuilder cases = new StringBuilder();
        ZoneOffset current = rules.getOffset(first);
        for (ZoneOffsetTransition change = after(rules, first);
                change != null && !change.getInstant().isAfter(last);
                change = after(rules, change.getInstant())) {
            cases.append(" WHEN started_at < '")
                    .append(LedgerRows.timestamp(change.getInstant()))
                    .append("' THEN ")
                    .append(current.getTotalSeconds());
            current = change.getOffsetAfter();
        }
        return cases.isEmpty()
                ? Integer.toString(current.getTotalSeconds())
                : "CASE" + cases + " ELSE " + current.getTotalSeconds() + " END";
    }

    private static @Nullable ZoneOffsetTransition after(ZoneRules rules, Instant instant) {
        return rules.nextTransition(instant);
    }
}
