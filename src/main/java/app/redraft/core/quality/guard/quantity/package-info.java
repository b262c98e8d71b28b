/**
 * The numbers of a passage, however they are written: amounts, times of day, dates in figures, marks such as {@code INV-20931}, with
 * their units; and the names of months and days. May import {@code core.quality.guard.text}.
 */
@NullMarked
package app.redraft.core.quality.guard.quantity;

import org.jspecify.annotations.NullMarked;
