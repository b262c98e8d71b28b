/**
 * From a text to its problems: the {@link app.redraft.core.proofreading.Proofreader} port. Rewriting with the built-in
 * proofreader, marks in the editor and counting errors all ask it alike. May import {@code core.llm} (cancelling) and
 * {@code core.text} (messages).
 */
@NullMarked
package app.redraft.core.proofreading;

import org.jspecify.annotations.NullMarked;
