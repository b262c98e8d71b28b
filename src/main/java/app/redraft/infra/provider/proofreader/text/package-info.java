/**
 * How a text is cut into stretches to check, and what of it the proofreader may not read or change: Markdown, code,
 * quotations, names of things, verse. May import nothing of ours but {@code core}, and LanguageTool's annotated text.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.text;

import org.jspecify.annotations.NullMarked;
