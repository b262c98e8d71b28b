/**
 * LanguageTool's English, loaded in less time and memory: without what only its own tests and web pages need, and without
 * building dictionaries whose words are known by other means. May import LanguageTool.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.language;

import org.jspecify.annotations.NullMarked;
