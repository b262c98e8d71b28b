package app.redraft.core.rewrite.shield;

import app.redraft.core.rewrite.shield.ShieldedText.Role;
import app.redraft.core.rewrite.shield.ShieldedText.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An answer with tokens on its way to the page: a token shows as what it stands for as soon as it is whole, and half a token waits.
 * What comes a second time, or has no meaning, does not show. In any chunking the same; used by one thread.
 */
public final class TokenStream {
    private final ShieldedText shielded;
    private final TokenReader reader;
    private final Set<Token> shown = new HashSet<>();
    private String held = "";

    /** @param shielded what the model was given */
    public TokenStream(ShieldedText shielded) {
        this.shielded = shielded;
        reader = new TokenReader(shielded);
    }

    /** Forgets what came. */
    public void restart() {
        shown.clear();
        held = "";
    }

    /** What can be shown of the next piece. */
    public String push(String piece) {
        if (shielded.tokens().isEmpty()) {
            return piece;
        }
        String text = held + piece;
        int end = reader.begun(text);
        List<Sighting> sightings = reader.certain(text);
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Sighting each : sightings) {
            if (each.start() >= end || each.start() < from) {
                continue;
            }
            result.append(text, from, each.start()).append(standsFor(each));
            from = each.end();
        }
        int upTo = Math.max(from, end);
        result.append(text, from, upTo);
        held = text.substring(upTo);
        return result.toString();
    }

    private String standsFor(Sighting sighting) {
        for (Token token : shielded.tokens()) {
            boolean sameRole = (token.role() == Role.CLOSE) == (sighting.role() == Role.CLOSE);
            boolean same = token.number() == sighting.number() && (sameRole || token.role() == Role.WHOLE);
            if (same && shown.add(token)) {
                return token.stands();
            }
        }
        return "";
    }
}
