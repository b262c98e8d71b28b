/** What the built-in proofreader corrects, misses and changes for nothing, on texts with mistakes that a seeded program made. */
@NullMarked
package app.redraft.bench.proofread;

import org.jspecify.annotations.NullMarked;
