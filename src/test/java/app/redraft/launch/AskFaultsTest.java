package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantEvent;
import app.redraft.core.assistant.reading.ReadTool;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.assistant.tool.Tool;
import app.redraft.core.assistant.tool.ToolArguments;
import app.redraft.core.assistant.tool.ToolContext;
import app.redraft.core.assistant.tool.ToolDeclaration;
import app.redraft.core.assistant.tool.Toolbox;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.tokens.TokenEstimate;
import app.redraft.core.style.StyleSheet;
import app.redraft.infra.provider.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, there is one clear message, nothing is lost, and the conversation can go on. */
class AskFaultsTest extends AskFixture {
    /** A model whose context, 24,000 tokens, is the smallest of the price table. */
    private static final String SMALL_CONTEXT = "\"@cf/meta/llama-3.3-70b-instruct-fp8-fast\"";

    private static final int CONTEXT_TOKENS = 24_000;

    private final AtomicReference<String> text = new AtomicReference<>(DOCUMENT);
    private final List<AssistantEvent> heard = new ArrayList<>();
    private Bootstrap services;
    private Conversation conversation;

    @AfterEach
    void closeServices() {
        if (services != null) {
            services.close();
        }
    }

    @Test
    void aNovelIsReadWithinTheContextOfTheModel() throws IOException {
        tiers(here(SMALL_CONTEXT), here(SMALL_CONTEXT), "rate_limit: {requests_per_minute: 600}\n");
        Files.writeString(document, novel(1_000_000));
        for (int turn = 0; turn < 11; turn++) {
            calls(
                    call("a" + turn, "read", "{\"from\":" + (1 + 40 * turn) + ",\"to\":" + (30 + 40 * turn) + "}"),
                    call("b" + turn, "find", "{\"text\":\"ferry\",\"page\":" + (turn + 1) + "}"));
        }
        answers("It is long.");

        ask();

        assertThat(run.lastLine().get("text").asText()).isEqualTo("It is long.");
        assertThat(events("tool")).hasSize(22).allMatch(tool -> tool.get("ok").asBoolean());
        for (int request = 0; request < server.requests().size(); request++) {
            long answer = body(request).findValue("max_tokens").asLong();
            assertThat(tokens(body(request)) + answer).isLessThan(CONTEXT_TOKENS);
        }
        assertThat(server.requests().get(11).body()).contains("Left out to save room");
        JsonNode messages = body(11).get("messages");
        assertThat(messages.get(1).get("content").asText()).isEqualTo(QUESTION);
        assertThat(lastResult(11)).contains("ferry");
    }

    private static long tokens(JsonNode request) {
        long tokens = 0;
        for (JsonNode message : request.get("messages")) {
            tokens += TokenEstimate.of(message.path("content").asText());
        }
        return tokens + TokenEstimate.of(Json.write(request.get("tools")));
    }

    @Test
    void whatWasLeftOutCanBeAskedForAgain() throws IOException {
        settings("routing: {fallback: false}\n");
        open(tools());
        calls(call("a", "read", "{\"from\":1,\"to\":5}"));
        server.answer(400, "application/json", tooLong());
        calls(call("b", "read", "{\"from\":1,\"to\":5}"));
        answers("Two parts.");

        AssistantAnswer answer = ask("How many parts?", new Cancellation());

        assertThat(answer.text()).isEqualTo("Two parts.");
        assertThat(lastResult(2)).contains("Left out to save room");
        assertThat(lastResult(3)).contains("Ines came late.");
    }

    @Test
    void aConversationThatIsTooLongIsToldAndStays() throws IOException {
        settings("routing: {fallback: false}\n");
        open(tools());
        answers("One.");
        ask("How many?", new Cancellation());
        server.answer(400, "application/json", tooLong());

        AssistantAnswer answer = ask("And now?", new Cancellation());

        assertThat(answer.end().kind()).isEqualTo(ErrorKind.TOO_LONG);
        assertThat(Sentences.of(answer.end().message())).contains("Begin a new one");
        assertThat(conversation.answers()).hasSize(2);
    }

    private static String tooLong() {
        return "{\"error\":{\"message\":\"maximum context length is 8192 tokens\",\"code\":\"context_length_exceeded\"}}";
    }

    @Test
    void aDocumentOfTenMegabytesIsAnsweredPageByPage() throws IOException {
        Files.writeString(document, novel(10_000_000));
        calls(
                call("a", "outline", "{\"page\":3}"),
                call("b", "read", "{\"from\":60000}"),
                call("c", "find", "{\"text\":\"chapter 777\",\"whole_words\":true}"));
        answers("It is very long.");

        ask();

        assertThat(run.code()).isZero();
        assertThat(events("tool")).hasSize(3).allMatch(tool -> tool.get("ok").asBoolean());
        assertThat(events("tool")).allMatch(tool -> tool.get("chars").asInt() <= 12_100);
    }

    @Test
    void withoutADocumentThereIsNothingToReadAndTheQuestionIsAnswered() {
        calls(call("a", "read", "{\"from\":1}"), call("b", "outline", "{}"), call("c", "count", "{}"));
        answers("There is no text.");

        run = CommandRun.of(home, "", "ask", "--format", "json", QUESTION);

        assertThat(run.code()).isZero();
        assertThat(events("tool"))
                .extracting(tool -> tool.get("ok").asBoolean())
                .containsExactly(false, true, true);
        assertThat(run.lastLine().get("text").asText()).isEqualTo("There is no text.");
    }

    @Test
    void aToolThatThrowsIsToldToTheModel() throws IOException {
        open(new Toolbox(List.of(tool("broken", (arguments, context) -> {
            throw new IllegalStateException("a secret of the program");
        }))));
        calls(call("a", "broken", "{}"), call("b", "broken", "{\"n\":1}"));
        answers("I could not look.");

        AssistantAnswer answer = ask("Look.", new Cancellation());

        assertThat(answer.end()).isNull();
        assertThat(lastResult(1)).contains("This tool failed").doesNotContain("secret");
        assertThat(answer.turns().get(1).cause().id()).isEqualTo("tools:tool_error");
    }

    @Test
    void theSameCallForEverEndsCalmlyWithWhatWasFound() {
        for (int turn = 0; turn < 12; turn++) {
            calls(call("a" + turn, "outline", "{}"));
        }

        ask();

        assertThat(run.code()).isEqualTo(3);
        assertThat(server.requests()).hasSize(12);
        JsonNode error = run.lastLine();
        assertThat(error.get("kind").asText()).isEqualTo("budget");
        assertThat(error.get("message").asText()).contains("12 turns");
        assertThat(error.get("partial").asText()).contains("The ferry").doesNotContain("made this call already");
        assertThat(causes().subList(2, 12)).containsOnly("tools:repeated_call");
    }

    @Test
    void aCallWrittenAsTextForEverIsNeverTheAnswer() throws IOException {
        settings("assistant: {max_turns: 3}\n");
        for (int turn = 0; turn < 3; turn++) {
            answers("{\"name\":\"outline\",\"arguments\":{}}");
        }

        ask();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.lastLine().get("kind").asText()).isEqualTo("budget");
        assertThat(run.out().lines().filter(line -> line.contains("\"result\"")))
                .isEmpty();
        assertThat(run.lastLine().get("partial").asText()).doesNotContain("arguments");
    }

    @Test
    void aStreamThatBreaksBetweenCallAndResultRunsNothingAndTheConversationGoesOn() throws IOException {
        List<String> ran = new ArrayList<>();
        open(new Toolbox(List.of(tool("note", (arguments, context) -> {
            ran.add("note");
            return "noted";
        }))));
        ObjectNode delta = Json.object();
        delta.putArray("tool_calls").add(call("a", "note", "{}").put("index", 0));
        String begun = chunk(Json.object().put("content", "Let me see. ")) + chunk(delta);
        server.cut("text/event-stream", begun);

        AssistantAnswer broken = ask("Look.", new Cancellation());

        assertThat(ran).isEmpty();
        assertThat(broken.end().kind()).isEqualTo(ErrorKind.CUT_OFF);
        assertThat(broken.text()).isEqualTo("Let me see.");

        answers("Here it is.");
        assertThat(ask("Go on.", new Cancellation()).text()).isEqualTo("Here it is.");
        assertThat(roles(server.requests().size() - 1)).containsExactly("system", "user", "assistant", "user");
        assertThat(server.requests().get(server.requests().size() - 1).body()).doesNotContain("tool_calls");
    }

    @Test
    void stopDuringAToolEndsItAndTheConversationGoesOn() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Cancellation stop = new Cancellation();
        open(new Toolbox(List.of(tool("wait", (arguments, context) -> {
            stop.cancel();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
            return "too late";
        }))));
        calls(call("a", "wait", "{}"), call("b", "wait", "{\"n\":1}"));

        AssistantAnswer stopped = ask("Wait.", stop);

        assertThat(stopped.end().kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(ended.await(10, TimeUnit.SECONDS))
                .as("the tool is interrupted")
                .isTrue();
        answers("Here I am.");
        assertThat(ask("Go on.", new Cancellation()).text()).isEqualTo("Here I am.");
        assertThat(roles(1)).containsExactly("system", "user", "assistant", "tool", "tool", "assistant", "user");
    }

    @Test
    void afterAFailureTheNextQuestionStandsByItself() throws IOException {
        open(tools());
        server.answer(400, "application/json", "{\"error\":{\"message\":\"no such thing\"}}");
        server.answer(400, "application/json", "{\"error\":{\"message\":\"no such thing\"}}");
        assertThat(ask("Look.", new Cancellation()).end()).isNotNull();

        answers("Here it is.");
        assertThat(ask("Again.", new Cancellation()).text()).isEqualTo("Here it is.");
        assertThat(roles(server.requests().size() - 1)).containsExactly("system", "user", "assistant", "user");
    }

    @Test
    void aDocumentThatChangedSinceTheLastQuestionIsSaidToHaveChanged() throws IOException {
        open(tools());
        calls(call("a", "outline", "{}"));
        answers("Two parts.");
        ask("How many parts?", new Cancellation());

        text.set("# The end\n");
        calls(call("b", "outline", "{}"));
        answers("One part.");
        ask("And now?", new Cancellation());

        assertThat(lastResult(3))
                .startsWith("(The writer has changed the document")
                .contains("The end");
    }

    @Test
    void aDocumentThatWasClosedBetweenTwoTurnsIsEmptyAndThatIsSaid() throws IOException {
        open(new Toolbox(List.of(
                tool("close", (arguments, context) -> {
                    text.set("");
                    return "closed";
                }),
                new ReadTool())));
        calls(call("a", "close", "{}"));
        calls(call("b", "read", "{\"from\":1}"));
        answers("It is gone.");

        AssistantAnswer answer = ask("Read.", new Cancellation());

        assertThat(answer.text()).isEqualTo("It is gone.");
        assertThat(lastResult(2)).contains("has changed the document", "The document is empty.");
    }

    private static String novel(int length) {
        StringBuilder novel = new StringBuilder();
        for (int chapter = 1; novel.length() < length; chapter++) {
            novel.append("# Chapter ").append(chapter).append("\n\n");
            for (int i = 0; i < 4; i++) {
                novel.append("The ferry of chapter ")
                        .append(chapter)
                        .append(" came late that night, and nobody on the shore minded the quiet sea.\n\n");
            }
        }
        return novel.toString();
    }

    private static Tool tool(String name, BiFunction<ToolArguments, ToolContext, String> action) {
        ToolDeclaration declaration = ToolDeclaration.simple(
                name, "A tool.", "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}}}");
        return new Tool(declaration) {
            @Override
            public String call(ToolArguments arguments, ToolContext context) {
                return action.apply(arguments, context);
            }
        };
    }

    /** The program's own tools. */
    private Toolbox tools() {
        services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        return AssistantTools.assistant(services).tools().box();
    }

    private void open(Toolbox box) throws IOException {
        if (services == null) {
            services = new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
        }
        Assistant own = AssistantTools.assistant(services);
        Assistant assistant = new Assistant(
                own.fallbacks(),
                own.settings(),
                own.ids(),
                own.calculator(),
                new Assistant.Tools(box, own.tools().arguments(), own.tools().workers()));
        conversation = new Conversation(
                assistant,
                new ConversationDocument(() -> "ferry.md", text::get, () -> false, StyleSheet.NONE),
                ProposalReviews.SHOWN_ONLY);
    }

    private AssistantAnswer ask(String question, Cancellation stop) {
        return conversation.ask(question, new QuestionLimits(12, null), heard::add, stop);
    }

    private List<String> roles(int request) {
        List<String> roles = new ArrayList<>();
        body(request)
                .get("messages")
                .forEach(message -> roles.add(message.get("role").asText()));
        return roles;
    }
}
