/**
 * The Settings window: both tiers' engines and keys, and everything else in {@code settings.yaml}. May import {@code core}
 * and {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.settings;

import org.jspecify.annotations.NullMarked;
