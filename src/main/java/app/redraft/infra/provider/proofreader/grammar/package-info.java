/**
 * Rules about grammar that LanguageTool lacks: the forms that verbs, nouns and articles ask of one another. May import
 * LanguageTool and the reading of sentences and phrases.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.grammar;

import org.jspecify.annotations.NullMarked;
