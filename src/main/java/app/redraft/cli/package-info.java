/**
 * The command line: one class per command, thin over {@code core}. Results go to standard output, everything else to standard
 * error. Imports {@code core}, picocli and Jackson; never {@code ui} or {@code infra}.
 */
@NullMarked
package app.redraft.cli;

import org.jspecify.annotations.NullMarked;
