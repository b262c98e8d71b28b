/** How tokens are counted and guessed. Imports only the JDK and JSpecify. */
@NullMarked
package app.redraft.core.llm.tokens;

import org.jspecify.annotations.NullMarked;
