/**
 * What every part of the window shares: the one door to the FX thread, work in the background, texts, theme tokens. May
 * import {@code core}; imports no other {@code ui} package.
 */
@NullMarked
package app.redraft.ui.common;

import org.jspecify.annotations.NullMarked;
