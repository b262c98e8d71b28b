/** Keeps the text of locked documents on this machine. May import llm and text. */
@NullMarked
package app.redraft.core.call.local;

import org.jspecify.annotations.NullMarked;
