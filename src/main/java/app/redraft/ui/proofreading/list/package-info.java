/**
 * The list of all problems of a document in the side panel. Imports {@code core.proofreading}, {@code
 * ui.proofreading.typing} and {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.proofreading.list;

import org.jspecify.annotations.NullMarked;
