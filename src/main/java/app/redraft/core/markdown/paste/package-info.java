/** What is pasted into a Markdown document. Imports nothing of the project. */
@NullMarked
package app.redraft.core.markdown.paste;

import org.jspecify.annotations.NullMarked;
