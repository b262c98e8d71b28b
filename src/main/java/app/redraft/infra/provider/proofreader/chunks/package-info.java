/**
 * Which words of an English sentence belong together as noun phrases and verb phrases: LanguageTool's answers from OpenNLP's
 * models, read in less time and memory. May import LanguageTool and OpenNLP.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.chunks;

import org.jspecify.annotations.NullMarked;
