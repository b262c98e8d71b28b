/**
 * Markdown as nodes of the window: nothing is fetched, HTML is shown as text, links as text with their address. May import
 * {@code ui.common}, {@code core.text} and the structure of a document in {@code core.assistant.tool}.
 */
@NullMarked
package app.redraft.ui.assistant.markdown;

import org.jspecify.annotations.NullMarked;
