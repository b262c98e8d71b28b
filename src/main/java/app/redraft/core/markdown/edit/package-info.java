/**
 * What a writer does with Markdown by a key: marks on and off, lists that go on by themselves, quotation marks, tables. Each
 * returns the edits to make, as one step. May import {@code core.markdown} and {@code core.text}.
 */
@NullMarked
package app.redraft.core.markdown.edit;

import org.jspecify.annotations.NullMarked;
