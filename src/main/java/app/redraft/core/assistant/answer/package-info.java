/** Answers of the assistant: what happens on the way to one, and what became of it. May import the assistant's tools, llm, money and text. */
@NullMarked
package app.redraft.core.assistant.answer;

import org.jspecify.annotations.NullMarked;
