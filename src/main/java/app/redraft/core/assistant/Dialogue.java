package app.redraft.core.assistant;

import app.redraft.core.assistant.tool.DocumentText;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.llm.ChatMessage;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question is asked about.
 *
 * @param messages all that was said; grows
 * @param document the document as it is now
 * @param reviews who decides on proposed changes
 * @param seen the document as tools saw it last, in whatever question of the conversation; null before they did
 */
record Dialogue(
        List<ChatMessage> messages,
        ConversationDocument document,
        ProposalReviews reviews,
        AtomicReference<@Nullable DocumentText> seen) {
    private static final String LEFT_OUT = "(Left out to save room. Make the call again if you need its result.)";

    /**
     * Leaves out the older half of what tools have told, where a model does not take so much. So much at once, because what a
     * provider has in its cache counts for nothing after it.
     *
     * @return false where nothing is left to leave out
     */
    boolean leaveOut() {
        int all = messages.stream().mapToInt(Dialogue::room).sum();
        int freed = 0;
        for (int i = 0; i < messages.size() && 2 * freed < all; i++) {
            ChatMessage message = messages.get(i);
            if (room(message) > 0) {
                freed += room(message);
                messages.set(i, new ChatMessage(message.role(), LEFT_OUT, List.of(), message.toolCallId()));
            }
        }
        return freed > 0;
    }

    private static int room(ChatMessage message) {
        return message.role() == ChatMessage.Role.TOOL
                ? Math.max(0, message.content().length() - LEFT_OUT.length())
                : 0;
    }

    /** Whether the result of a call was left out. */
    boolean isLeftOut(String callId) {
        return messages.stream()
                .anyMatch(message -> callId.equals(message.toolCallId()) && LEFT_OUT.equals(message.content()));
    }

    /** Whether tools told something already. */
    boolean usedTools() {
        return messages.stream().anyMatch(message -> message.role() == ChatMessage.Role.TOOL);
    }

    /** Every question so far. */
    String asked() {
        return messages.stream()
                .filter(message -> message.role() == ChatMessage.Role.USER)
                .map(ChatMessage::content)
                .collect(Collectors.joining("\n"));
    }
}
