package app.redraft.launch;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.assistant.Conversation;
import app.redraft.core.assistant.ConversationDocument;
import app.redraft.core.assistant.ConversationHistory.Summary;
import app.redraft.core.assistant.Conversations;
import app.redraft.core.assistant.QuestionLimits;
import app.redraft.core.assistant.answer.AssistantAnswer;
import app.redraft.core.assistant.tool.ProposalReviews;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.Tier;
import app.redraft.core.style.StyleSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations found again by another start of the program. */
class ConversationsTest extends AskFixture {
    private static final String FERRY = "/home/novel/ferry.md";

    private Bootstrap services;
    private String name = FERRY;

    @BeforeEach
    void begin() {
        services = services();
    }

    @AfterEach
    void end() {
        services.close();
    }

    @Test
    void aConversationGoesOnAfterARestart() {
        calls(call("a", "find", "{\"text\":\"Ines\"}"));
        answers("She is in ¶1.");
        Conversation before = conversations().open(about(), ProposalReviews.SHOWN_ONLY);
        AssistantAnswer answer = ask(before, "Where is Ines?");

        restart();

        assertThat(conversations().of(FERRY)).singleElement().satisfies(kept -> {
            assertThat(kept.opening()).isEqualTo("Where is Ines?");
            assertThat(kept.questions()).isEqualTo(1);
        });
        Conversation after = newest();
        assertThat(after.answers()).containsExactly(answer);
        assertThat(after.totals()).isEqualTo(before.totals());

        calls(call("b", "outline", "{}"));
        answers("Nowhere else.");
        AssistantAnswer next = ask(after, "And where else?");

        assertThat(next.conversationId()).isEqualTo(answer.conversationId());
        List<?> said = messages(2);
        assertThat(said.subList(0, messages(1).size())).isEqualTo(messages(1));
        assertThat(lastResult(2)).isEqualTo("And where else?");
        assertThat(lastResult(3)).contains("Time has passed since your last look");
        assertThat(lastResult(1)).doesNotContain("Time has passed");
        restart();
        assertThat(newest().answers()).containsExactly(answer, next);
    }

    @Test
    void anAnswerFromBeforeARestartCanBeAskedForAgain() {
        answers("First.");
        answers("Second.");
        Conversation before = conversations().open(about(), ProposalReviews.SHOWN_ONLY);
        ask(before, "One?");
        ask(before, "Two?");
        restart();

        answers("Better.");
        Conversation after = newest();
        AssistantAnswer again =
                after.again(1, Tier.EDGE, new QuestionLimits(12, null), event -> {}, new Cancellation());

        assertThat(after.answers()).extracting(AssistantAnswer::text).containsExactly("First.", "Better.");
        assertThat(again.question()).isEqualTo("Two?");
        assertThat(server.requests().get(2).body()).contains("First.").doesNotContain("Second.");
        restart();
        assertThat(newest().answers()).extracting(AssistantAnswer::text).containsExactly("First.", "Better.");
    }

    @Test
    void anAnswerThatWasNotFinishedIsKeptWithItsReason() {
        String refused = "{\"error\":{\"message\":\"no\",\"code\":\"invalid_api_key\"}}";
        server.answer(401, "application/json", refused).answer(401, "application/json", refused);
        AssistantAnswer failed = ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Where is Ines?");
        restart();

        AssistantAnswer kept = newest().answers().get(0);
        assertThat(kept.end()).isNotNull();
        assertThat(kept.end().kind()).isEqualTo(ErrorKind.AUTH);
        assertThat(Sentences.of(kept.end().message()))
                .isEqualTo(Sentences.of(failed.end().message()));
    }

    @Test
    void conversationsOfOtherDocumentsAreNotFound() {
        answers("Yes.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Well?");
        restart();

        assertThat(conversations().of("/home/novel/other.md")).isEmpty();
        assertThat(conversations().of(ConversationDocument.UNNAMED)).isEmpty();
        assertThat(conversations().of(FERRY)).hasSize(1);
    }

    @Test
    void aDocumentThatIsSavedUnderANameTakesItsConversationsAlong() {
        name = ConversationDocument.UNNAMED;
        answers("Yes.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Of another draft?");
        Conversations window = conversations();
        answers("Yes.");
        ask(window.open(about(), ProposalReviews.SHOWN_ONLY), "Well?");

        window.follow(ConversationDocument.UNNAMED, FERRY);
        window.follow(FERRY, "/home/novel/second.md");
        restart();

        assertThat(conversations().of(FERRY)).extracting(Summary::opening).containsExactly("Well?");
        assertThat(conversations().of("/home/novel/second.md"))
                .extracting(Summary::opening)
                .containsExactly("Well?");
        assertThat(conversations().of(ConversationDocument.UNNAMED))
                .extracting(Summary::opening)
                .containsExactly("Of another draft?");
    }

    @Test
    void aDraftThatWasFoundAgainTakesItsConversationAlongToo() {
        name = ConversationDocument.UNNAMED;
        answers("Yes.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Well?");
        restart();

        Conversations window = conversations();
        window.resume(window.of(name).get(0).id(), about(), ProposalReviews.SHOWN_ONLY);
        window.follow(ConversationDocument.UNNAMED, FERRY);

        assertThat(conversations().of(FERRY)).hasSize(1);
        assertThat(conversations().of(name)).isEmpty();
    }

    @Test
    void whatGoesOnForADocumentThatWasMovedBelongsToIt() {
        answers("Yes.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Well?");
        name = "/home/elsewhere/ferry.md";
        restart();

        answers("Still.");
        ask(resume(conversations().of(FERRY).get(0)).orElseThrow(), "And now?");

        assertThat(conversations().of(name)).singleElement().satisfies(kept -> assertThat(kept.questions())
                .isEqualTo(2));
    }

    @Test
    void twoWindowsLoseNothingOfEachOther() {
        answers("Yes.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Well?");
        Conversation one = newest();
        try (Bootstrap other = services()) {
            Conversation two = AssistantTools.conversations(other)
                    .resume(conversations().of(FERRY).get(0).id(), about(), ProposalReviews.SHOWN_ONLY)
                    .orElseThrow();
            answers("One.");
            answers("Two.");
            ask(one, "In the first window?");
            ask(two, "In the second window?");
        }
        restart();

        assertThat(conversations().of(FERRY))
                .extracting(kept -> resume(kept).orElseThrow().answers().get(1).text())
                .containsExactlyInAnyOrder("One.", "Two.");
    }

    @Test
    void aConversationThatWasDeletedIsGoneFromTheDiskAndStaysSo() throws IOException {
        answers("It is the unmistakablesecret.");
        Conversation open = conversations().open(about(), ProposalReviews.SHOWN_ONLY);
        ask(open, "Well?");
        conversations().delete(conversations().of(FERRY).get(0).id());
        answers("Yes.");
        ask(open, "Still there?");

        assertThat(conversations().of(FERRY)).isEmpty();
        services.close();
        assertThat(onDisk("unmistakablesecret")).isFalse();
        assertThat(onDisk(FERRY)).isFalse();
    }

    @Test
    void allOfADocumentAreDeletedTogether() {
        answers("Yes.");
        answers("Yes.");
        answers("Yes.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "One?");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Two?");
        name = "/home/novel/other.md";
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Three?");

        conversations().deleteOf(FERRY);

        assertThat(conversations().of(FERRY)).isEmpty();
        assertThat(conversations().of(name)).extracting(Summary::opening).containsExactly("Three?");
    }

    @Test
    void keptTextsAndConversationsAreDeletedTogether() throws IOException {
        answers("It is the unmistakablesecret.");
        ask(conversations().open(about(), ProposalReviews.SHOWN_ONLY), "Well?");

        services.storage.texts.deleteAll();

        assertThat(conversations().of(FERRY)).isEmpty();
        services.close();
        assertThat(onDisk("unmistakablesecret")).isFalse();
    }

    @Test
    void nothingIsKeptWhereTheWriterKeepsNoTexts() throws IOException {
        services.close();
        settings("history: {keep_text_days: 0}\n");
        services = services();
        answers("It is the unmistakablesecret.");
        Conversation open = conversations().open(about(), ProposalReviews.SHOWN_ONLY);
        ask(open, "Well?");

        settings("history: {keep_text_days: 30}\n");
        services.storage.settings.reload();
        answers("Yes.");
        ask(open, "And what was said before?");

        assertThat(conversations().of(FERRY)).isEmpty();
        services.close();
        assertThat(onDisk("unmistakablesecret")).isFalse();
    }

    private boolean onDisk(String words) throws IOException {
        for (String name : List.of("redraft.db", "redraft.db-wal")) {
            Path file = home.resolve(name);
            if (Files.exists(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains(words)) {
                return true;
            }
        }
        return false;
    }

    private Bootstrap services() {
        return new Bootstrap(Map.of("REDRAFT_HOME", home.toString()));
    }

    private void restart() {
        services.close();
        services = services();
    }

    private Conversations conversations() {
        return AssistantTools.conversations(services);
    }

    private ConversationDocument about() {
        return new ConversationDocument(
                () -> name, () -> "Ines came late.\n\nNobody minded.\n", () -> false, StyleSheet.NONE);
    }

    private Conversation newest() {
        return resume(conversations().of(FERRY).get(0)).orElseThrow();
    }

    private Optional<Conversation> resume(Summary kept) {
        return conversations().resume(kept.id(), about(), ProposalReviews.SHOWN_ONLY);
    }

    private static AssistantAnswer ask(Conversation conversation, String question) {
        return conversation.ask(question, new QuestionLimits(12, null), event -> {}, new Cancellation());
    }

    private List<String> messages(int request) {
        List<String> messages = new ArrayList<>();
        body(request).get("messages").forEach(message -> messages.add(message.toString()));
        return messages;
    }
}
