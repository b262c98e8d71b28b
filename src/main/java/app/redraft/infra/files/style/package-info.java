/** Decisions of style in small readable files beside their documents. May import {@code core}; no other adapter. */
@NullMarked
package app.redraft.infra.files.style;

import org.jspecify.annotations.NullMarked;
