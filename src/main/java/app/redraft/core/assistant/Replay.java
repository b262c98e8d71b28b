package app.redraft.core.assistant;

import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.llm.ChatMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What happened on the way to an answer, told again from what is kept of it. */
final class Replay {
    private final AssistantAnswer answer;
    private final List<ChatMessage> messages;
    private final List<AssistantEvent> events = new ArrayList<>();

    private Replay(AssistantAnswer answer, List<ChatMessage> messages) {
        this.answer = answer;
        this.messages = messages;
    }

    /**
     * The turns with what their models said, and the tools they used; waits and fallbacks are not kept.
     *
     * @param messages what was said since the question
     */
    static List<AssistantEvent> of(AssistantAnswer answer, List<ChatMessage> messages) {
        Replay replay = new Replay(answer, messages);
        for (int turn = 0; turn < answer.turns().size(); turn++) {
            replay.turn(turn);
        }
        replay.partial();
        return replay.events;
    }

    private void turn(int turn) {
        List<AssistantAnswer.ToolUse> used =
                answer.tools().stream().filter(use -> use.turn() == turn).toList();
        if (!used.isEmpty()) {
            said(beside(used));
        }
        events.add(new AssistantEvent.TurnEnded(answer.turns().get(turn)));
        used.forEach(use -> events.add(
                new AssistantEvent.ToolCalled(use.name(), use.argumentsJson(), use.ok(), use.ms(), told(use.id()))));
    }

    /** What had come of an answer that broke off. */
    private void partial() {
        if (answer.end() == null || messages.isEmpty()) {
            return;
        }
        ChatMessage last = messages.get(messages.size() - 1);
        boolean words =
                last.role() == ChatMessage.Role.ASSISTANT && last.toolCalls().isEmpty();
        if (words && !last.content().equals(ToolLoop.NO_ANSWER)) {
            said(last.content());
        }
    }

    private void said(String words) {
        if (!words.isEmpty()) {
            events.add(new AssistantEvent.Delta(words));
        }
    }

    /** What the model said with its calls. */
    private String beside(List<AssistantAnswer.ToolUse> used) {
        Set<String> ids = new HashSet<>();
        used.forEach(use -> ids.add(use.id()));
        return messages.stream()
                .filter(message -> message.toolCalls().stream().anyMatch(call -> ids.contains(call.id())))
                .map(ChatMessage::content)
                .findFirst()
                .orElse("");
    }

    private String told(String id) {
        return messages.stream()
                .filter(message -> id.equals(message.toolCallId()))
                .map(ChatMessage::content)
                .findFirst()
                .orElse("");
    }
}
