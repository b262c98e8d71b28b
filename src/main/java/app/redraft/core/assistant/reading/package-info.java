/** Tools that read the document and change nothing. May import the tool package, proofreading, llm and text. */
@NullMarked
package app.redraft.core.assistant.reading;

import org.jspecify.annotations.NullMarked;
