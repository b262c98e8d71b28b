/**
 * Turns what servers and networks say into {@link app.redraft.core.llm.ModelException}: one kind, one message for the
 * writer. May import {@code core.llm}, {@code infra.provider.net}, Jackson and OkHttp.
 */
@NullMarked
package app.redraft.infra.provider.failure;

import org.jspecify.annotations.NullMarked;
