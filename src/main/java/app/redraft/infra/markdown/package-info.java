/** Reads Markdown. May import core.rewrite.shield and commonmark. */
@NullMarked
package app.redraft.infra.markdown;

import org.jspecify.annotations.NullMarked;
