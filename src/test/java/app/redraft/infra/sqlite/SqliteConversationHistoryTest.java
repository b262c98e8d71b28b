package app.redraft.infra.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.redraft.Sentences;
import app.redraft.core.assistant.ConversationHistory;
import app.redraft.core.assistant.ConversationHistory.Keeping;
import app.redraft.core.assistant.ConversationHistory.Kept;
import app.redraft.core.assistant.ConversationHistory.Summary;
import app.redraft.core.assistant.UnreadableConversationException;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.answer.AssistantTurn;
import app.redraft.core.assistant.answer.Totals;
import app.redraft.core.llm.ChatMessage;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Tier;
import app.redraft.core.llm.tokens.TokenUsage;
import app.redraft.core.money.Cost;
import app.redraft.core.money.Money;
import app.redraft.core.text.UserMessage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConversationHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String FERRY = "/novel/ferry.md";

    @TempDir
    Path folder;

    private SqliteLedger ledger;
    private ConversationHistory history;
    private int days = 30;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(folder.resolve("redraft.db"));
        history = ledger.conversations(() -> days);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everythingThatWasSaidComesBack() {
        Kept kept = new Kept(
                "a",
                1,
                FERRY,
                NOON,
                List.of(
                        ChatMessage.user("Where is Ines? 👩‍👩‍👧 \u0000"),
                        ChatMessage.assistant("", List.of(new ModelEvent.ToolCall("c", "find", "{\"text\":\"Ines\"}"))),
                        ChatMessage.tool("c", "¶1"),
                        ChatMessage.assistant("In ¶1.", List.of())),
                List.of(1),
                List.of(answer("Where is Ines? 👩‍👩‍👧", null)));

        assertThat(history.keep(kept)).isEqualTo(Keeping.KEPT);

        assertThat(history.read("a")).contains(kept);
        assertThat(history.of(FERRY)).containsExactly(new Summary("a", NOON, "Where is Ines? 👩‍👩‍👧", 1));
    }

    @Test
    void aReasonForAnEndHasTheSameWordsAgain() {
        UserMessage reason = UserMessage.of("call.too-long-for-tier", 9_000L, Tier.FRONTIER, 8_192L);
        history.keep(conversation("a", 1, NOON, answer("Well?", reason)));
        AssistantAnswer.Unfinished read = end("a");
        assertThat(read.kind()).isEqualTo(ErrorKind.TOO_LONG);
        assertThat(Sentences.of(read.message())).isEqualTo(Sentences.of(reason));

        UserMessage values = UserMessage.of(
                "literal",
                UserMessage.of("literal", "x"),
                Duration.ofMillis(2_500),
                LocalDate.of(2026, 11, 1),
                1.5,
                true);
        history.keep(conversation("b", 1, NOON, answer("Well?", values)));
        assertThat(end("b").message().arguments())
                .containsExactly(
                        UserMessage.of("literal", "x"),
                        Duration.ofMillis(2_500),
                        LocalDate.of(2026, 11, 1),
                        new BigDecimal("1.5"),
                        "true");
    }

    private AssistantAnswer.Unfinished end(String id) {
        return history.read(id).orElseThrow().answers().get(0).end();
    }

    @Test
    void aListShowsBeginningsTheNewestFirst() {
        history.keep(conversation("a", 1, NOON, answer("👩".repeat(300), null)));
        history.keep(conversation("b", 1, NOON.plusSeconds(1), answer("Well?", null)));
        assertThat(history.of(FERRY)).extracting(Summary::id).containsExactly("b", "a");
        assertThat(history.of(FERRY).get(1).opening()).isEqualTo("👩".repeat(200));
        assertThat(history.of("")).isEmpty();
    }

    @Test
    void whatGoesOnTakesThePlaceOfWhatWasKept() {
        history.keep(conversation("a", 1, NOON, answer("Well?", null)));
        assertThat(history.keep(conversation("a", 2, NOON.plusSeconds(9), answer("Well?", null))))
                .isEqualTo(Keeping.KEPT);
        assertThat(history.of(FERRY)).containsExactly(new Summary("a", NOON.plusSeconds(9), "Well?", 1));
    }

    @Test
    void whatWentOnElsewhereIsNotOverwrittenAndWhatWasDeletedStaysSo() {
        history.keep(conversation("a", 1, NOON, answer("Well?", null)));
        history.keep(conversation("a", 2, NOON, answer("Elsewhere?", null)));
        assertThat(history.keep(conversation("a", 2, NOON, answer("Here?", null))))
                .isEqualTo(Keeping.CHANGED_ELSEWHERE);
        assertThat(history.of(FERRY)).extracting(Summary::opening).containsExactly("Elsewhere?");

        history.delete("a");
        assertThat(history.keep(conversation("a", 3, NOON, answer("Elsewhere?", null))))
                .isEqualTo(Keeping.DELETED);
        assertThat(history.of(FERRY)).isEmpty();
    }

    @Test
    void conversationsExpireWithTheTexts() {
        history.keep(conversation("old", 1, NOON.minus(Duration.ofDays(30)).minusMillis(1), answer("Well?", null)));
        history.keep(conversation("young", 1, NOON.minus(Duration.ofDays(30)), answer("Well?", null)));
        ledger.texts(() -> days, () -> NOON).expire();
        assertThat(history.of(FERRY)).extracting(Summary::id).containsExactly("young");

        days = 0;
        ledger.texts(() -> days, () -> NOON).expire();
        assertThat(history.of(FERRY)).isEmpty();
        assertThat(history.keep(conversation("new", 1, NOON, answer("Well?", null))))
                .isEqualTo(Keeping.OFF);
        assertThat(history.of(FERRY)).isEmpty();
    }

    @Test
    void whatIsDamagedOrNewerIsToldAndStays() {
        history.keep(conversation("cut", 1, NOON, answer("Well?", null)));
        history.keep(conversation("odd", 1, NOON, answer("Well?", null)));
        history.keep(conversation("newer", 1, NOON, answer("Well?", null)));
        change("UPDATE ai_conversations SET content = substr(content, 1, 100) WHERE id = 'cut'");
        change("UPDATE ai_conversations SET content = replace(content, '\"beginnings\":[1]', '\"beginnings\":[7]')"
                + " WHERE id = 'odd'");
        change("UPDATE ai_conversations SET format = 99, content = 'as only a newer Redraft knows' WHERE id = 'newer'");

        assertThat(told("cut")).contains("damaged");
        assertThat(told("odd")).contains("damaged");
        assertThat(told("newer")).contains("newer Redraft");
        assertThat(history.of(FERRY)).hasSize(3);
    }

    private String told(String id) {
        String[] said = {""};
        assertThatThrownBy(() -> history.read(id))
                .isInstanceOfSatisfying(
                        UnreadableConversationException.class, told -> said[0] = Sentences.of(told.userMessage()));
        return said[0];
    }

    /** What a Redraft has once written stays readable: this text must not follow a change of the program. */
    @Test
    void theFirstFormatIsReadForEver() {
        history.keep(conversation("a", 1, NOON, answer("Well?", null)));
        change(
                """
                UPDATE ai_conversations SET content = '{"messages":[{"role":"USER","content":"Well?","toolCalls":[]},
                {"role":"ASSISTANT","content":"","toolCalls":[{"id":"c","name":"find","argumentsJson":"{}"}]},
                {"role":"TOOL","content":"¶1","toolCalls":[],"toolCallId":"c"}],"beginnings":[1],"answers":[{
                "conversationId":"a","question":"Well?","text":"So","end":{"kind":"CANCELLED",
                "message":{"key":"call.stopped","arguments":[]},"ownLimit":false},"turns":[{"id":"a","tier":"EDGE",
                "engine":{"provider":"openai","model":"m"},"cause":"fallback:tools:first","usage":{"input":9,"output":8,
                "cached":7,"cacheWrite":6,"reasoning":5,"hourWrite":4,"contradictory":true},"ttftMs":3,"totalMs":2,
                "cost":{"amount":{"micros":1},"basis":"COMPUTED","priceDate":"2026-11-01"}}],"totals":{"edgeTurns":1,
                "frontierTurns":0,"cost":{"amount":{"micros":1},"basis":"COMPUTED"},"totalMs":2,"savedMicros":-5}}]}'
                """);

        Kept kept = history.read("a").orElseThrow();

        assertThat(kept.messages().get(1).toolCalls()).containsExactly(new ModelEvent.ToolCall("c", "find", "{}"));
        assertThat(kept.messages().get(2)).isEqualTo(ChatMessage.tool("c", "¶1"));
        AssistantAnswer answer = kept.answers().get(0);
        assertThat(answer.end())
                .isEqualTo(new AssistantAnswer.Unfinished(ErrorKind.CANCELLED, UserMessage.of("call.stopped"), false));
        assertThat(answer.turns())
                .containsExactly(new AssistantTurn(
                        "a",
                        Tier.EDGE,
                        new EngineId("openai", "m"),
                        new RoutingCause.Fallback(RoutingCause.ToolTurn.FIRST),
                        new TokenUsage(9, 8, 7, 6, 5, 4, true),
                        3L,
                        2,
                        new Cost(new Money(1), Cost.Basis.COMPUTED, LocalDate.of(2026, 11, 1))));
        assertThat(answer.totals())
                .isEqualTo(new Totals(1, 0, new Cost(new Money(1), Cost.Basis.COMPUTED, null), 2, null, -5L));
    }

    @Test
    void whileAnotherProgramHoldsTheFileAConversationWaits() throws SQLException {
        Handle other =
                Jdbi.create("jdbc:sqlite:" + folder.resolve("redraft.db")).open();
        try (other) {
            other.execute("BEGIN EXCLUSIVE");
            assertThat(history.keep(conversation("a", 1, NOON, answer("Well?", null))))
                    .isEqualTo(Keeping.KEPT);
            assertThat(folder).isDirectoryNotContaining("glob:**spool*");
            other.execute("COMMIT");
        }
        assertThat(ledger.enterWaiting()).isTrue();
        assertThat(history.of(FERRY)).hasSize(1);
    }

    @Test
    void aLedgerOfAnEarlierRedraftIsTakenOver() throws SQLException {
        Path earlier = folder.resolve("earlier.db");
        Jdbi.create("jdbc:sqlite:" + earlier).useHandle(handle -> Schema.migrate(handle, 9));
        try (SqliteLedger now = SqliteLedger.open(earlier)) {
            assertThat(now.conversations(() -> days).of(FERRY)).isEmpty();
            assertThat(now.conversations(() -> days).keep(conversation("a", 1, NOON, answer("Well?", null))))
                    .isEqualTo(Keeping.KEPT);
        }
    }

    private void change(String sql) {
        Jdbi.create("jdbc:sqlite:" + folder.resolve("redraft.db")).useHandle(handle -> handle.execute(sql));
    }

    private static Kept conversation(String id, int revision, Instant at, AssistantAnswer answer) {
        return new Kept(
                id, revision, FERRY, at, List.of(ChatMessage.user(answer.question())), List.of(1), List.of(answer));
    }

    private static AssistantAnswer answer(String question, UserMessage end) {
        AssistantTurn turn = new AssistantTurn(
                "a",
                Tier.FRONTIER,
                new EngineId("openai", "large"),
                RoutingCause.ToolTurn.FIRST,
                TokenUsage.of(900, 40),
                null,
                700,
                new Cost(new Money(1200), Cost.Basis.COMPUTED, LocalDate.of(2026, 11, 1)));
        return new AssistantAnswer(
                "a",
                question,
                "In ¶1.",
                end == null ? null : new AssistantAnswer.Unfinished(ErrorKind.TOO_LONG, end, true),
                List.of(turn),
                List.of(new AssistantAnswer.ToolUse(0, "c1", "find", "{\"text\":\"Ines\"}", true, 4)),
                new Totals(0, 1, turn.cost(), 700, 0L, null));
    }
}
