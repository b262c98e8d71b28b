package app.redraft.core.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param role who speaks
 * @param content its text, empty where an assistant message only calls tools
 * @param toolCalls the tools an assistant message calls, else empty
 * @param toolCallId the call a {@link Role#TOOL} message answers, else null
 */
public record ChatMessage(Role role, String content, List<ModelEvent.ToolCall> toolCalls, @Nullable String toolCallId) {

    /** Who speaks. */
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT,
        TOOL
    }

    public ChatMessage {
        toolCalls = List.copyOf(toolCalls);
    }

    /** The system prompt. */
    public static ChatMessage system(String content) {
        return new ChatMessage(Role.SYSTEM, content, List.of(), null);
    }

    /** What the user says. */
    public static ChatMessage user(String content) {
        return new ChatMessage(Role.USER, content, List.of(), null);
    }

    /**
     * What a model said, with the tools it called.
     *
     * @param content empty where it only called tools
     */
    public static ChatMessage assistant(String content, List<ModelEvent.ToolCall> toolCalls) {
        return new ChatMessage(Role.ASSISTANT, content, toolCalls, null);
    }

    /** What a tool answered. @param toolCallId the call that it answers */
    public static ChatMessage tool(String toolCallId, String content) {
        return new ChatMessage(Role.TOOL, content, List.of(), toolCallId);
    }
}
