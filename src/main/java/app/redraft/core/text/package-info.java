/**
 * Places in a text that stay right while the text is edited. What texts are made of stands in {@code units}, their
 * differences in {@code diff}, and the decisions about these in {@code review}. Imports only the JDK and JSpecify.
 */
@NullMarked
package app.redraft.core.text;

import org.jspecify.annotations.NullMarked;
