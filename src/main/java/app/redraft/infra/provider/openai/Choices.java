package app.redraft.infra.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Picks the one answer out of the choices of a stream. Usually every choice has index 0. Several real choices interleave
 * their indexes, and only choice 0 counts; but at some servers the index counts tokens, and all of them are one text. Until
 * that is clear, choices with another index are held back.
 */
final class Choices {
    /** So many indexes that only ever rise count something: no server sends that many choices unasked. */
    private static final int RISING = 8;

    private final Consumer<JsonNode> reader;
    private final List<JsonNode> held = new ArrayList<>();
    private Meaning meaning = Meaning.OPEN;
    private int last;
    private boolean finished;

    private enum Meaning {
        OPEN,
        ONE_TEXT,
        APART
    }

    /** @param reader receives the choices that are the answer, in order */
    Choices(Consumer<JsonNode> reader) {
        this.reader = reader;
    }

    /** The choices of one chunk. */
    void accept(JsonNode choices) {
        boolean several = choices.size() > 1;
        for (JsonNode choice : choices) {
            int index = choice.path("index").asInt(0);
            if (several && index > 0) {
                apart();
            }
            choice(choice, index);
        }
    }

    /** Nothing more comes: what was held back is the answer, unless choice 0 had ended by itself. */
    void end() {
        if (meaning == Meaning.OPEN && !held.isEmpty()) {
            oneText();
        }
    }

    private void choice(JsonNode choice, int index) {
        if (meaning == Meaning.OPEN) {
            open(choice, index);
        } else if (meaning == Meaning.ONE_TEXT || index == 0) {
            reader.accept(choice);
        }
    }

    private void open(JsonNode choice, int index) {
        if (index == 0) {
            if (!held.isEmpty()) {
                apart();
            }
            finished = finished || isFinish(choice);
            reader.accept(choice);
        } else if (index < last || finished) {
            apart();
        } else if (saysSomething(choice)) {
            held.add(choice);
            last = index;
            if (held.size() >= RISING) {
                oneText();
            }
        }
    }

    private void apart() {
        meaning = Meaning.APART;
        held.clear();
    }

    private void oneText() {
        meaning = Meaning.ONE_TEXT;
        held.forEach(reader);
        held.clear();
    }

    private static boolean isFinish(JsonNode choice) {
        return choice.path("finish_reason").isTextual();
    }

    /** The first chunk of a choice often has nothing but a role. */
    private static boolean saysSomething(JsonNode choice) {
        JsonNode delta = choice.has("delta") ? choice.path("delta") : choice.path("message");
        boolean roleOnly = true;
        for (Map.Entry<String, JsonNode> field : delta.properties()) {
            JsonNode value = field.getValue();
            boolean blank =
                    value.isNull() || (value.isTextual() && value.asText().isEmpty());
            roleOnly = roleOnly && (blank || field.getKey().equals("role"));
        }
        return isFinish(choice) || !roleOnly || choice.path("text").isTextual();
    }
}
