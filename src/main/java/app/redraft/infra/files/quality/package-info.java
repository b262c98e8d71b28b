/** What the judges and the people of the quality gate said, kept in small files. May import core. */
@NullMarked
package app.redraft.infra.files.quality;

import org.jspecify.annotations.NullMarked;
