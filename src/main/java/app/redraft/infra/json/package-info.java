/** Reads the JSON that models write as arguments of tools, and checks it against a schema. */
@NullMarked
package app.redraft.infra.json;

import org.jspecify.annotations.NullMarked;
