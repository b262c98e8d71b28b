/**
 * What Redraft says to a model and hears back: the {@link app.redraft.core.llm.ModelClient} port, requests, events, token
 * counts and error kinds. Imports only the JDK, slf4j and JSpecify; no other core package.
 */
@NullMarked
package app.redraft.core.llm;

import org.jspecify.annotations.NullMarked;
