/**
 * Tools that propose something to the writer, who decides; nothing is written without that.
 *
 * <p>What must not change, footnotes, citations, formulas, code, links, fields, marks and protected words, is shielded here as in
 * any rewrite. Tools that read show the text itself and not the tokens of the shield: a model has to quote the words it means,
 * names and counts have to be those of the document, the same place has to read the same from turn to turn while the text is
 * edited, and an answer to the writer must not speak of tokens. Nothing can be lost by that, because reading writes nothing, and
 * the two ways to write are shielded each: {@link app.redraft.core.assistant.edit.RewriteTool} rewrites through a session, whose
 * model gets tokens; {@link app.redraft.core.assistant.edit.ProposeEditTool} compares the whole paragraph before and after the
 * change, puts back what is gone, and sends the change back to the model where a place for it does not show.
 *
 * <p>May import the tool package, rewrite and its shield, style, the ledger, llm and text.
 */
@NullMarked
package app.redraft.core.assistant.edit;

import org.jspecify.annotations.NullMarked;
