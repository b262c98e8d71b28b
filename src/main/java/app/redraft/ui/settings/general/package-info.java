/**
 * The page with what both tiers share: routing, limits, budget, kept texts. May import {@code core}, {@code ui.common} and {@code ui.settings.form}.
 */
@NullMarked
package app.redraft.ui.settings.general;

import org.jspecify.annotations.NullMarked;
