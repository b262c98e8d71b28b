/**
 * What a writer has told the proofreader: words of one's own, rules that are not wanted, and which language is written; for all
 * documents and for single ones. May import {@code core.text}.
 */
@NullMarked
package app.redraft.core.proofreading.personal;

import org.jspecify.annotations.NullMarked;
