/**
 * The decisions of style for the document in the Ask panel: those that are kept, and the questions whether a proposed one shall be.
 * May import the core's style and assistant tools, ui.assistant.edit and ui.common.
 */
@NullMarked
package app.redraft.ui.assistant.style;

import org.jspecify.annotations.NullMarked;
