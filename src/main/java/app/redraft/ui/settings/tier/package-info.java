/**
 * The page of one tier: its engine, address, key, model and how it answers. May import {@code core}, {@code ui.common} and {@code ui.settings.form}.
 */
@NullMarked
package app.redraft.ui.settings.tier;

import org.jspecify.annotations.NullMarked;
