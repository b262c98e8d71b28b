/** A second request beside one that is slow to begin. */
@NullMarked
package app.redraft.core.call.hedge;

import org.jspecify.annotations.NullMarked;
