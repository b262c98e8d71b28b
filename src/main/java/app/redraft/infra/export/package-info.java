/** Writes documents as web pages and PDF. May import {@code core.export}, commonmark, jsoup and openhtmltopdf. */
@NullMarked
package app.redraft.infra.export;

import org.jspecify.annotations.NullMarked;
