/** Routing in words, and how it did. May import {@code ui.common}; no other part of the window. */
@NullMarked
package app.redraft.ui.routing;

import org.jspecify.annotations.NullMarked;
