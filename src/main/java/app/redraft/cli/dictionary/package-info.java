/** {@code redraft words}. May import {@code cli}'s common parts, {@code core.document} and {@code core.proofreading.personal}. */
@NullMarked
package app.redraft.cli.dictionary;

import org.jspecify.annotations.NullMarked;
