/** {@code redraft gate}: the quality gate on the command line. May import {@code core} and {@code cli}. */
@NullMarked
package app.redraft.cli.gate;

import org.jspecify.annotations.NullMarked;
