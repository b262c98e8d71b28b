/** What a writer should look at in a finished rewrite. May import rewrite, text and its own packages. */
@NullMarked
package app.redraft.core.quality;

import org.jspecify.annotations.NullMarked;
