/** Puts the parts for writing into the window. */
@NullMarked
package app.redraft.launch.writing;

import org.jspecify.annotations.NullMarked;
