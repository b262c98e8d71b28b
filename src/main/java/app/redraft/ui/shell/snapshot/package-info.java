/** Earlier states of a document: when they are taken, and what the writer can do with them. May import {@code core}, {@code ui.common}, {@code ui.document} and {@code ui.shell.sheet}. */
@NullMarked
package app.redraft.ui.shell.snapshot;

import org.jspecify.annotations.NullMarked;
