/**
 * The built-in offline proofreader behind both default tiers, on LanguageTool, as a model ({@link
 * app.redraft.infra.provider.proofreader.ProofreaderClient}) and as a port from text to problems ({@link
 * app.redraft.infra.provider.proofreader.LanguageToolProofreader}). May import {@code core} and LanguageTool; no other
 * adapter.
 *
 * <p>The way of a text: {@code text} cuts it into windows and hides what is no prose; a checker of {@code rules} gives
 * LanguageTool's matches; {@code spelling} tells mistakes from names and foreign words; {@code rules} makes problems of what
 * may be changed; the client makes the sure ones and says why, the port hands all of them on. What was found is remembered
 * by paragraph and by sentence, for all that ask.
 */
@NullMarked
package app.redraft.infra.provider.proofreader;

import org.jspecify.annotations.NullMarked;
