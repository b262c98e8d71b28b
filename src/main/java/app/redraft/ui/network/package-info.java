/** What is sent where: the request that a rewrite would make, and the calls made. May import {@code core} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.network;

import org.jspecify.annotations.NullMarked;
