package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.EditReviews;
import app.redraft.core.llm.ChatMessage;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a question is asked about.
 *
 * @param messages all that was said; grows
 * @param document the text as it is now
 * @param localOnly whether the text may only go to engines on this machine
 * @param reviews who decides on proposed changes
 */
record Dialogue(
        List<ChatMessage> messages, Supplier<String> document, BooleanSupplier localOnly, EditReviews reviews) {}
