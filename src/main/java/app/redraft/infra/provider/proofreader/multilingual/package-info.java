/**
 * Texts in other languages than English: tells the language of each sentence, loads LanguageTool's German, French or Spanish on
 * need, and decides which of its matches may change the text. May import {@code core}, LanguageTool, and {@code text}, {@code
 * spelling}, {@code rules} and {@code language} beside it.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.multilingual;

import org.jspecify.annotations.NullMarked;
