/**
 * Which findings of LanguageTool change a text, which are only offered, and why. May import {@code core}, the texts and the
 * spelling of the proofreader, and LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.rules;

import org.jspecify.annotations.NullMarked;
