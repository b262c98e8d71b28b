/**
 * What a tool of the assistant is, and how one is called: arguments are checked against its schema before it runs, within a time
 * limit, with output of a bounded length. May import llm, rewrite, style and text.
 */
@NullMarked
package app.redraft.core.assistant.tool;

import org.jspecify.annotations.NullMarked;
