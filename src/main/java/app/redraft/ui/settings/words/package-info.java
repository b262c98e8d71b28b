/**
 * The page of the Settings window with the writer's own words, ignored rules and language. Imports
 * {@code core.proofreading.personal} and {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.settings.words;

import org.jspecify.annotations.NullMarked;
