/**
 * Takes out of an answer what a model wraps around it and the original did not have, and says what was taken; tells an answer
 * that is no rewrite. Only what is surely not the answer goes. May import nothing of ours.
 */
@NullMarked
package app.redraft.core.rewrite.cleaning;

import org.jspecify.annotations.NullMarked;
