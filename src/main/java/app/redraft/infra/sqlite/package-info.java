/** The ledger in SQLite: the only place that knows SQL. May import {@code core} and the database libraries; no other adapter. */
@NullMarked
package app.redraft.infra.sqlite;

import org.jspecify.annotations.NullMarked;
