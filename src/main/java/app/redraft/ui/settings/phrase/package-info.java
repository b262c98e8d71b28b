/** The page of the Settings window that shows what was learnt about phrases. Imports {@code core.quality.phrase} and {@code ui.common}. */
@NullMarked
package app.redraft.ui.settings.phrase;

import org.jspecify.annotations.NullMarked;
