/**
 * Rules of style that read a whole sentence: who does what, where it can be cut in two, what a word refers to. What they
 * propose is an offer or a remark, hardly ever a change. May import {@code plain.sentence}.
 */
@NullMarked
package app.redraft.infra.provider.proofreader.plain.rule;

import org.jspecify.annotations.NullMarked;
