/** What {@code redraft costs} prints: figures for programs, tables for people. May import {@code cli} and {@code core}. */
@NullMarked
package app.redraft.cli.costs;

import org.jspecify.annotations.NullMarked;
