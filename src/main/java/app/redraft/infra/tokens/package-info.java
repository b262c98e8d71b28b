/** Our own token counts. May import {@code core} and jtokkit; no other adapter. */
@NullMarked
package app.redraft.infra.tokens;

import org.jspecify.annotations.NullMarked;
