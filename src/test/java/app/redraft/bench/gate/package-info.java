/** What the guard of meaning and the cleaning of answers catch: honest rewrites, and each of them spoiled in one way. */
@NullMarked
package app.redraft.bench.gate;

import org.jspecify.annotations.NullMarked;
