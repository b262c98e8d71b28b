package app.redraft.core.call;

import app.redraft.infra.provider.LoopbackServer;

/** What the servers of these tests say. */
public final class Replies {
    private static final String DELTA = "data: {\"choices\":[{\"delta\":{\"content\":\"Fine.\"}}]}\n\n";

    private Replies() {}

    public static void good(LoopbackServer server) {
        server.events(DELTA + "data: [DONE]\n\n");
    }

    public static void broken(LoopbackServer server, String... headers) {
        server.answer(500, "application/json", "{\"error\":{\"message\":\"internal\"}}", headers);
    }

    public static void wrongKey(LoopbackServer server) {
        server.answer(401, "application/json", "{\"error\":{\"message\":\"no\"}}");
    }

    public static void cutAfterText(LoopbackServer server) {
        server.cut("text/event-stream", DELTA);
    }
}
