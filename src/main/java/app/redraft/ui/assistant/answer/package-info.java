/**
 * One question and what becomes of it, as the Ask panel shows it. May import {@code ui.common}, {@code ui.routing}, the
 * notices of {@code ui.rewrite.review} and {@code core}.
 */
@NullMarked
package app.redraft.ui.assistant.answer;

import org.jspecify.annotations.NullMarked;
