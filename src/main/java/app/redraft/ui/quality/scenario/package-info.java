/** The scenarios of the quality check: listed, added, changed, deleted, imported. May import {@code ui.common} and core. */
@NullMarked
package app.redraft.ui.quality.scenario;

import org.jspecify.annotations.NullMarked;
