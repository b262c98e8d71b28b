/**
 * The personal dictionary in a file of its own. May import {@code core.proofreading.personal}, {@code core.file} and the names of
 * files in {@code infra.files.locks}.
 */
@NullMarked
package app.redraft.infra.files.dictionary;

import org.jspecify.annotations.NullMarked;
