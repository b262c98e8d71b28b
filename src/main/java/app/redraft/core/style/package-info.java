/**
 * Decisions of style that a writer has made for a document, kept in a small readable file of its own; every later rewrite and
 * conversation follows them. May import text.
 */
@NullMarked
package app.redraft.core.style;

import org.jspecify.annotations.NullMarked;
