/** Reads what other programs put on the clipboard. May import {@code core.markdown.paste}, commonmark and jsoup. */
@NullMarked
package app.redraft.infra.clipboard;

import org.jspecify.annotations.NullMarked;
