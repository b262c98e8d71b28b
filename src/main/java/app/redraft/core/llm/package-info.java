/**
 * What Redraft says to a model and hears back: the {@link app.redraft.core.llm.ModelClient} port, requests, events
 * and error kinds. Imports the JDK, slf4j and JSpecify, {@code core.text} for messages and {@code core.money}; no other core
 * package.
 */
@NullMarked
package app.redraft.core.llm;

import org.jspecify.annotations.NullMarked;
