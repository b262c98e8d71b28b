/** What is kept of the writer's decisions about phrases, in {@code phrases.json}. Imports {@code core.quality.phrase} and {@code core.file}. */
@NullMarked
package app.redraft.infra.files.phrase;

import org.jspecify.annotations.NullMarked;
