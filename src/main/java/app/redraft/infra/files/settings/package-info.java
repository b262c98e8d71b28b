/**
 * The settings file: read with the line of every fault, written without touching what is not set. May import {@code core}.
 */
@NullMarked
package app.redraft.infra.files.settings;

import org.jspecify.annotations.NullMarked;
