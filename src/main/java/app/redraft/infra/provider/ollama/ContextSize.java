package app.redraft.infra.provider.ollama;

import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.ChatRequest;

/**
 * How large a context a request needs. Ollama's default of 4,096 tokens cuts a longer text from the front without a word,
 * so the size is always sent, from a cautious estimate by kind of character.
 */
final class ContextSize {
    /** What Ollama has without being told. */
    static final int DEFAULT = 4096;

    private static final double MARGIN = 1.25;
    private static final int EACH_MESSAGE = 16;
    private static final int LARGEST = 1 << 20;

    private ContextSize() {}

    /** Estimated tokens of the whole prompt, tools included. */
    static int promptTokens(ChatRequest request) {
        double tokens = 0;
        for (ChatMessage message : request.messages()) {
            tokens += EACH_MESSAGE + weigh(message.content());
        }
        tokens += request.tools().stream()
                .mapToDouble(tool -> weigh(tool.description()) + weigh(tool.parametersJson()))
                .sum();
        return (int) Math.min(LARGEST, Math.ceil(tokens));
    }

    /** The size to ask for: prompt with a margin and answer, rounded up to a power of two so that the model rarely reloads. */
    static int forRequest(ChatRequest request) {
        return forAnswer(request, request.sampling().maxTokens());
    }

    /** The size to ask for where the answer may become this long. @param maxTokens most tokens of the answer */
    static int forAnswer(ChatRequest request, int maxTokens) {
        double need = promptTokens(request) * MARGIN + maxTokens;
        int size = DEFAULT;
        while (size < need && size < LARGEST) {
            size *= 2;
        }
        return size;
    }

    private static double weigh(String text) {
        return text.codePoints().mapToDouble(ContextSize::weigh).sum();
    }

    private static double weigh(int c) {
        if (c < 128) {
            return Character.isLetter(c) || c == ' ' ? 0.26 : 0.7;
        }
        if (c < 0x0600) {
            return 0.6;
        }
        return c < 0x10000 ? 1.2 : 2.5;
    }
}
