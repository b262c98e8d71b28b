/**
 * Conversations about one document, in which the model may call tools and every turn is given to one of the two tiers.
 * {@link app.redraft.core.assistant.Conversations} begins them, finds those of a document again after a restart, and resumes them;
 * {@link app.redraft.core.assistant.Conversation} asks. They are kept with the texts of results, for as long. May import every
 * core package but quality.
 */
@NullMarked
package app.redraft.core.assistant;

import org.jspecify.annotations.NullMarked;
