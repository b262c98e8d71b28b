/**
 * Which words are mistakes, which are the writer's own or of another language, and how a mistake is to be spelt. May import
 * {@code core}, the texts of the proofreader and LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.spelling;

import org.jspecify.annotations.NullMarked;
