/**
 * Rules about missing commas that need to know where a clause begins, which LanguageTool's own form cannot say. May import
 * LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.commas;

import org.jspecify.annotations.NullMarked;
