/**
 * What a rewrite must not change, footnotes, citations, formulas, code, addresses, fields of templates, marks and protected words,
 * travels to a model as short numbered tokens, and every one stands in the answer once and in its place. May import text alone.
 */
@NullMarked
package app.redraft.core.rewrite.shield;

import org.jspecify.annotations.NullMarked;
