/**
 * The Settings window: both tiers' engines and keys, and everything else in {@code settings.yaml}. May import {@code core},
 * {@code ui.common} and its own pages; no page imports it.
 */
@NullMarked
package app.redraft.ui.settings;

import org.jspecify.annotations.NullMarked;
