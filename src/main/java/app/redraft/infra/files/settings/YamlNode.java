package app.redraft.infra.files.settings;

import app.redraft.core.text.UserMessage;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value of a YAML document with the line it stands on.
 *
 * @param kind what it is
 * @param line 1-based
 * @param text its text as written; empty for a map or list
 * @param fields the fields of a map in their order, else empty
 * @param items the items of a list, else empty
 */
record YamlNode(Kind kind, int line, String text, Map<String, YamlNode> fields, List<YamlNode> items) {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    /** What a value is. */
    enum Kind {
        MAP,
        LIST,
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }

    /** The text is not a YAML document we can read. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final transient UserMessage problem;

        Malformed(int line, UserMessage problem) {
            super(problem.toString());
            this.line = line;
            this.problem = problem;
        }

        /** What is wrong there. */
        UserMessage problem() {
            return problem;
        }

        /** 1-based line of the fault. */
        int line() {
            return line;
        }
    }

    /**
     * Reads one document; an empty one is an empty map.
     *
     * @throws Malformed when the syntax is broken, a key stands twice or there is more than one document
     */
    static YamlNode parse(String yaml) throws Malformed {
        try (YAMLParser parser = YAML.createParser(yaml)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return new YamlNode(Kind.MAP, 1, "", Map.of(), List.of());
            }
            YamlNode root = value(parser, first);
            if (parser.nextToken() != null) {
                throw new Malformed(line(parser), UserMessage.of("settings.one-document"));
            }
            return root;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String first = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            throw new Malformed(at == null ? 1 : at.getLineNr(), UserMessage.of("settings.not-yaml", first));
        } catch (IOException e) {
            throw new Malformed(1, UserMessage.of("settings.text-unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static YamlNode value(YAMLParser parser, JsonToken token) throws IOException, Malformed {
        int line = line(parser);
        if (token == JsonToken.START_OBJECT) {
            return map(parser, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(value(parser, next));
            }
            return new YamlNode(Kind.LIST, line, "", Map.of(), items);
        }
        Kind kind =
                switch (token) {
                    case VALUE_NUMBER_INT -> Kind.INTEGER;
                    case VALUE_NUMBER_FLOAT -> Kind.DECIMAL;
                    case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
                    case VALUE_NULL -> Kind.NULL;
                    default -> parser.getText().isEmpty() ? Kind.NULL : Kind.TEXT;
                };
        return new YamlNode(kind, line, parser.getText(), Map.of(), List.of());
    }

    private static YamlNode map(YAMLParser parser, int line) throws IOException, Malformed {
        Map<String, YamlNode> fields = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String key = parser.currentName();
            int keyLine = line(parser);
            if (fields.containsKey(key)) {
                throw new Malformed(keyLine, UserMessage.of("settings.key-twice", key));
            }
            YamlNode value = value(parser, parser.nextToken());
            fields.put(key, new YamlNode(value.kind, keyLine, value.text, value.fields, value.items));
        }
        return new YamlNode(Kind.MAP, line, "", fields, List.of());
    }

    private static int line(YAMLParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
