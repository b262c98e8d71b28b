/**
 * The built-in offline proofreader behind both default tiers, on LanguageTool. May import {@code core} and LanguageTool;
 * no other adapter.
 */
@NullMarked
package app.redraft.infra.provider.proofreader;

import org.jspecify.annotations.NullMarked;
