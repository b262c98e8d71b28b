/**
 * A sentence as LanguageTool parsed it, with the places of its words in the window, and the repairs that every cut needs:
 * articles, capitals, spaces. May import {@code proofreader.text} and LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.plain.sentence;

import org.jspecify.annotations.NullMarked;
