/** Settings that change while Redraft runs. May import {@code core}. */
@NullMarked
package app.redraft.launch.settings;

import org.jspecify.annotations.NullMarked;
