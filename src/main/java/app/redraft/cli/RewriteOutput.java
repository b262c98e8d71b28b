package app.redraft.cli;

import app.redraft.core.rewrite.RewriteEvent;
import app.redraft.core.rewrite.Version;
import java.io.PrintWriter;

/** How {@code rewrite} writes to standard output. */
interface RewriteOutput {

    /** Something happened. */
    void hear(RewriteEvent event);

    /** The edge version is there, and the frontier tier is asked next. */
    default void deepen(Version edge) {}

    /** The last version is there. */
    void end(Version version);

    /** The result and nothing else, and only when it is finished. */
    record Text(PrintWriter out, String lineEnd, boolean silent) implements RewriteOutput {
        @Override
        public void hear(RewriteEvent event) {
            // Only the finished result counts.
        }

        @Override
        public void end(Version version) {
            if (version.finished() && !silent) {
                out.print(version.text().replace("\n", lineEnd));
                if (!version.text().endsWith("\n")) {
                    out.print(lineEnd);
                }
            }
        }
    }
}
