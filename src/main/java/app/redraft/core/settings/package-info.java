/**
 * The settings as one immutable record tree, and the ports that keep them and the keys. May import llm and text.
 */
@NullMarked
package app.redraft.core.settings;

import org.jspecify.annotations.NullMarked;
