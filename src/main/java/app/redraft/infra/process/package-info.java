/** What other programs of the machine tell or do. May import {@code core}. */
@NullMarked
package app.redraft.infra.process;

import org.jspecify.annotations.NullMarked;
