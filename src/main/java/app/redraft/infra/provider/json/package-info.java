/** JSON as trees, for all provider folders. May import Jackson. */
@NullMarked
package app.redraft.infra.provider.json;

import org.jspecify.annotations.NullMarked;
