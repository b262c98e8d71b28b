/**
 * Lists of phrases with other words for them: the reader of the lists, the comparison with a parsed sentence, and the forms
 * of verbs that carry over. May import {@code plain.sentence} and LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.plain.phrase;

import org.jspecify.annotations.NullMarked;
