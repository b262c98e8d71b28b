/**
 * The cost panel: what each tier was asked, what it cost and what it was worth. May import {@code core} and
 * {@code ui.common}.
 */
@NullMarked
package app.redraft.ui.costs;

import org.jspecify.annotations.NullMarked;
