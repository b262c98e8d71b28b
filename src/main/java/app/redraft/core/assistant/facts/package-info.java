/**
 * What a document mentions: names, places, dates and numbers, where each stands, and where two places seem to disagree. May import
 * the tool package, reading and text.
 */
@NullMarked
package app.redraft.core.assistant.facts;

import org.jspecify.annotations.NullMarked;
