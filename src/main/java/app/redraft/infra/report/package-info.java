/**
 * Writes the report of the quality gate: one HTML page that is complete in itself, and loads nothing. Sentences come from the
 * bundles. May import core.
 */
@NullMarked
package app.redraft.infra.report;

import org.jspecify.annotations.NullMarked;
