/**
 * What the writer did after a route, and what that says about routing. Counts and figures only, no text; everything stays on
 * this machine, and nothing changes by itself. May import llm, money and routing.
 */
@NullMarked
package app.redraft.core.routing.learning;

import org.jspecify.annotations.NullMarked;
