/** WordNet as the dictionary of the assistant. */
@NullMarked
package app.redraft.infra.dictionary;

import org.jspecify.annotations.NullMarked;
