/** What has to be right with a server before it can be asked: that it runs, and that it accepts the key. May import llm, monitoring and text. */
@NullMarked
package app.redraft.core.call.server;

import org.jspecify.annotations.NullMarked;
