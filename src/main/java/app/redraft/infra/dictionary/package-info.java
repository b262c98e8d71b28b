/** What the assistant looks up about words: their meanings in WordNet, their forms in LanguageTool. */
@NullMarked
package app.redraft.infra.dictionary;

import org.jspecify.annotations.NullMarked;
