package app.redraft.infra.provider.answer;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.infra.provider.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinishWordTest {

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, stop STOP Stop eos eos_token EOS_TOKEN end end_turn END_TURN endTurn stop_sequence stopSequence complete"
                + " COMPLETE completed FINISH_REASON_STOP finished done end-of-turn"
                + " stopped_eos stop_words end_of_message",
        "LENGTH, length LENGTH Length max_tokens MAX_TOKENS maxTokens MaxTokens max-tokens max_output_tokens"
                + " maxOutputTokens model_length model_context_window_exceeded MODEL_CONTEXT_WINDOW_EXCEEDED"
                + " context_length_exceeded limit ERROR_LIMIT token_limit truncated FINISH_REASON_MAX_TOKENS max_new_tokens"
                + " max_completion_tokens length_limit budget_exceeded"
                + " context context_overflow max_len cut-off sliding_window",
        "FILTER, content_filter content-filter CONTENT_FILTER contentFilter content_filtered ContentFiltered SAFETY safety"
                + " IMAGE_SAFETY sensitive SENSITIVE BLOCKLIST PROHIBITED_CONTENT SPII RECITATION LANGUAGE guardrail_intervened"
                + " GUARDRAIL-INTERVENED ERROR_TOXIC MODEL_ARMOR policy_violation moderation content_policy",
        "REFUSAL, refusal REFUSAL refused declined",
        "TOOLS, tool_calls TOOL_CALLS toolCalls tool-calls tool_use toolUse function_call functionCall tool_call TOOL_CALL",
        "QUOTA, insufficient_quota INSUFFICIENT_QUOTA quota_exceeded insufficient_balance billing_error",
        "ERROR, error ERROR abort aborted network_error NETWORK-ERROR networkError insufficient_system_resource"
                + " MALFORMED_FUNCTION_CALL malformed_model_output rate_limit_exceeded time_limit timeout cancelled CANCELED"
                + " internal_error UNEXPECTED_TOOL_CALL TOO_MANY_TOOL_CALLS server_overloaded",
        "PAUSE, pause_turn PAUSE_TURN pauseTurn pause",
        "UNKNOWN, weird load unload OTHER other xyz 7 restart nostop not_finished incomplete"
    })
    void everyWordBelongsToAFamily(FinishWord.Family family, String words) {
        for (String word : words.split(" ")) {
            assertThat(FinishWord.of(word)).as(word).isEqualTo(new FinishWord(word, family));
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "null", "NULL", "' '", "FINISH_REASON_UNSPECIFIED", "'-'"})
    void nothingIsNoWord(String word) {
        assertThat(FinishWord.of(word)).isNull();
        assertThat(FinishWord.of(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "finish_reason",
        "finishReason",
        "stop_reason",
        "stopReason",
        "done_reason",
        "doneReason",
    })
    void theFieldHasSeveralNames(String field) {
        assertThat(in("{\"" + field + "\": \"length\"}")).isEqualTo(new FinishWord("length", FinishWord.Family.LENGTH));
        assertThat(in("{\"" + field + "\": null}")).isNull();
    }

    @Test
    void aWordInAnObjectIsReadAndANumberIsNotKnown() {
        assertThat(in("{\"finish_reason\": {\"type\": \"max_tokens\"}}"))
                .isEqualTo(new FinishWord("max_tokens", FinishWord.Family.LENGTH));
        assertThat(in("{\"finish_reason\": 2}")).isEqualTo(new FinishWord("2", FinishWord.Family.UNKNOWN));
    }

    @Test
    void theFirstFieldThatSaysSomethingCounts() {
        assertThat(in("{\"finish_reason\": \"stop\", \"stop_reason\": \"</answer>\"}"))
                .isEqualTo(new FinishWord("stop", FinishWord.Family.COMPLETE));
        assertThat(in("{\"finish_reason\": null, \"finishReason\": \"SAFETY\"}"))
                .isEqualTo(new FinishWord("SAFETY", FinishWord.Family.FILTER));
    }

    private static @Nullable FinishWord in(String json) {
        return FinishWord.in(Json.parse(json).orElseThrow());
    }
}
