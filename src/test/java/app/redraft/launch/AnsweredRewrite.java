package app.redraft.launch;

import app.redraft.infra.provider.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code redraft rewrite} against a server that gives one answer. */
final class AnsweredRewrite {
    private AnsweredRewrite() {}

    /** @param answer what the model says, escaped for JSON */
    static CommandRun of(Path home, String text, String answer, String... options) throws IOException {
        return under("", home, text, answer, options);
    }

    /** The same with more settings. @param settings lines of the settings file */
    static CommandRun under(String settings, Path home, String text, String answer, String... options)
            throws IOException {
        try (LoopbackServer server = new LoopbackServer()) {
            server.events("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + answer
                    + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
            Files.writeString(
                    home.resolve("settings.yaml"),
                    "tiers:\n  edge: {provider: openai, base_url: \"" + server.url() + "/v1\", model: test-model}\n"
                            + settings);
            String[] args = new String[options.length + 5];
            System.arraycopy(new String[] {"rewrite", "--tier", "edge", "--preset", "concise"}, 0, args, 0, 5);
            System.arraycopy(options, 0, args, 5, options.length);
            return CommandRun.of(home, text, args);
        }
    }
}
