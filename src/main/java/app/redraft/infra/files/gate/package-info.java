/**
 * What the quality gate keeps in files: scenarios, the raw outputs of runs, and what was decided on their reports. May import
 * {@code core}.
 */
@NullMarked
package app.redraft.infra.files.gate;

import org.jspecify.annotations.NullMarked;
