/**
 * A rule that tells by its neighbours that a word stands in place of one it is easily mixed up with. May import the spelling of
 * the proofreader, and LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.context;

import org.jspecify.annotations.NullMarked;
