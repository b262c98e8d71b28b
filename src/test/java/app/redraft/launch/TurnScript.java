package app.redraft.launch;

import app.redraft.infra.provider.LoopbackServer;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a server that plays both tiers says in the turns of a conversation, in the OpenAI format. */
record TurnScript(LoopbackServer server) {
    private static final String USAGE = "{\"prompt_tokens\":900,\"completion_tokens\":40}";

    /** The next turn answers. */
    void answers(String text) {
        server.events(piece(text) + end("stop"));
    }

    /** The next turn calls tools. */
    void calls(ObjectNode... calls) {
        calls("", calls);
    }

    /** The next turn says something and calls tools. */
    void calls(String words, ObjectNode... calls) {
        ObjectNode delta = Json.object();
        if (!words.isEmpty()) {
            delta.put("content", words);
        }
        for (int i = 0; i < calls.length; i++) {
            delta.withArray("tool_calls").add(calls[i].put("index", i));
        }
        server.events(chunk(delta) + end("tool_calls"));
    }

    /** What the last message of a request says. */
    String lastMessage(int request) {
        JsonNode messages =
                Json.parse(server.requests().get(request).body()).orElseThrow().get("messages");
        return messages.get(messages.size() - 1).get("content").asText();
    }

    static ObjectNode call(String id, String name, String arguments) {
        ObjectNode call = Json.object().put("id", id).put("type", "function");
        call.putObject("function").put("name", name).put("arguments", arguments);
        return call;
    }

    /** A piece of an answer. */
    static String piece(String text) {
        return chunk(Json.object().put("content", text));
    }

    private static String chunk(ObjectNode delta) {
        ObjectNode chunk = Json.object();
        chunk.putArray("choices").addObject().put("index", 0).set("delta", delta);
        return "data: " + Json.write(chunk) + "\n\n";
    }

    private static String end(String finish) {
        return "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + finish + "\"}],\"usage\":" + USAGE
                + "}\n\ndata: [DONE]\n\n";
    }
}
