package app.redraft.infra.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.Sentences;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.ProviderKind;
import app.redraft.infra.provider.failure.CallTarget;
import app.redraft.infra.provider.failure.ErrorClassifier;
import app.redraft.infra.provider.net.Endpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error body gets its kind by content, and words that say what to do. */
class HttpErrorsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private final ErrorClassifier errors = new ErrorClassifier(Clock.fixed(NOW, ZoneOffset.UTC));

    private ModelException of(int status, String body, String... headers) {
        CallTarget target = new CallTarget(
                Calls.settings(ProviderKind.OPENAI, null, "small-model").engine(),
                Endpoint.parse("https://api.example.com/v1/chat/completions", false),
                "test-key-123",
                List.of("The grey heron waited by the river for its breakfast.\n\"Go,\" she said,\nand it went."));
        return errors.http(status, Headers.of(headers), body.replace('\'', '"'), target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|{'error':{'message':'maximum context length is 8192 tokens','code':'context_length_exceeded'}}|too_long",
                "400|{'type':'error','error':{'type':'invalid_request_error','message':'prompt is too long: 333 > 200'}}|too_long",
                "400|{'error':{'code':400,'message':'the request exceeds the available context size','type':'exceed_context_size_error'}}|too_long",
                "413|{'error':{'type':'request_too_large','message':'Request too large'}}|too_long",
                "429|{'error':{'message':'Request too large for model on tokens per min','code':'rate_limit_exceeded'}}|too_long",
                "400|{'code':'invalid-argument','error':'Incorrect API key provided. You can obtain one at x.'}|auth",
                "400|{'error':{'code':400,'message':'API key not valid. Please pass a valid API key.','status':'INVALID_ARGUMENT'}}|auth",
                "401|{'detail':'Invalid API Key'}|auth",
                "401||auth",
                "401|{'error':{'code':'401','message':'Access denied due to invalid subscription key'}}|auth",
                "403|{'success':false,'errors':[{'code':10000,'message':'Authentication error'}]}|auth",
                "402|{'error':{'message':'Insufficient credits','code':402}}|quota",
                "400|{'type':'error','error':{'type':'invalid_request_error','message':'Your credit balance is too low'}}|quota",
                "429|{'error':{'message':'You exceeded your current quota, please check your plan','code':'insufficient_quota'}}|quota",
                "429|{'result':null,'success':false,'errors':[{'code':3036,'message':'daily free allocation'}]}|quota",
                "429|{'result':null,'success':false,'errors':[{'code':3040,'message':'Capacity temporarily exceeded'}]}|capacity",
                "429|{'error':{'message':'Rate limit reached. Add a payment method at https://x/billing','code':'rate_limit_exceeded'}}|rate_limited",
                "429|{'error':{'code':429,'message':'You exceeded your current quota','details':[{'retryDelay':'23s'}]}}|rate_limited",
                "401|{'success':false,'result':[],'error':[{'code':2009,'message':'Unauthorized'}]}|auth",
                "429||rate_limited",
                "529|{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}|capacity",
                "503|{'error':{'code':503,'message':'Loading model','type':'unavailable_error'}}|capacity",
                "503||server",
                "408|{'success':false,'errors':[{'code':3007,'message':'Timeout'}]}|server",
                "400|{'success':false,'errors':[{'code':5007,'message':'No such model'}]}|not_found",
                "404|{'error':'model x not found, try pulling it first'}|not_found",
                "404|<html><body><h1>404</h1></body></html>|not_found",
                "403|{'success':false,'errors':[{'code':5035,'message':'paid plan required'}]}|forbidden",
                "403|{'error':{'message':'Country not supported','type':'request_forbidden'}}|forbidden",
                "403|{'error':{'code':403,'message':'Input was flagged','metadata':{'reasons':['x']}}}|content_filter",
                "400|{'error':{'code':'content_filter','message':'The response was filtered','innererror':{}}}|content_filter",
                "422|{'detail':[{'loc':['body','temperature'],'msg':'Input should be less than 1'}]}|bad_request",
                "400|{'message':'invalid type: parameter stream'}|bad_request",
                "500|{'error':{'message':'internal'}}|server",
                "502|<html>Bad gateway</html>|server",
                "302||not_found",
                "101||not_found",
                "451||forbidden",
            })
    void knowsTheKind(int status, String body, String kind) {
        ModelException failure = of(status, body == null ? "" : body);
        assertThat(failure.kind().id()).isEqualTo(kind);
        assertThat(Sentences.of(failure)).endsWith(".").doesNotContain("{", "<", "test-key");
    }

    @Test
    void saysWhatToDo() {
        assertThat(Sentences.of(of(401, "{}").userMessage()))
                .isEqualTo("api.example.com did not accept the key. Open Settings and enter it again.");
        assertThat(Sentences.of(of(429, "{'success':false,'errors':[{'code':3036,'message':'x'}]}")
                        .userMessage()))
                .contains("00:00 UTC");
        assertThat(Sentences.of(of(429, "", "retry-after", "23").userMessage())).contains("Wait 23 s and try again");
        assertThat(Sentences.of(
                        of(400, "{'error':{'message':'context window'}}").userMessage()))
                .contains("too long for small-model")
                .contains("shorter passage");
        assertThat(Sentences.of(of(404, "{'error':{'message':'The model does not exist'}}")
                        .userMessage()))
                .contains("does not know the model \"small-model\"");
        assertThat(Sentences.of(of(307, "", "location", "https://other.example.com/v1?token=a")
                        .userMessage()))
                .contains("https://other.example.com/v1")
                .doesNotContain("token");
    }

    @Test
    void showsTheRequestId() {
        ModelException failure = of(500, "{'error':{'message':'internal'}}", "x-request-id", "req_7");
        assertThat(failure.requestId()).isEqualTo("req_7");
        assertThat(Sentences.of(failure)).endsWith("Request id: req_7.");
        assertThat(of(500, "{'type':'error','error':{'message':'x'},'request_id':'req_8'}")
                        .requestId())
                .isEqualTo("req_8");
    }

    @Test
    void readsHowLongToWait() {
        assertThat(of(429, "", "retry-after", "1", "retry-after-ms", "0").retryAfter())
                .isEqualTo(Duration.ZERO);
        assertThat(of(429, "", "retry-after-ms", "1500.5").retryAfter()).isEqualTo(Duration.ofMillis(1500));
        assertThat(of(429, "", "retry-after", "Sun, 01 Mar 2026 10:00:42 GMT").retryAfter())
                .isEqualTo(Duration.ofSeconds(42));
        assertThat(of(429, "", "retry-after", "Sun, 01 Mar 2026 09:00:00 GMT").retryAfter())
                .isEqualTo(Duration.ZERO);
        assertThat(of(429, "{'error':{'message':'Please try again in 6m0.5s. Visit x'}}")
                        .retryAfter())
                .isEqualTo(Duration.ofMillis(360_500));
        assertThat(of(429, "", "x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "1m1s")
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(61));
        assertThat(of(429, "", "retry-after", "Sunday, 01-Mar-26 10:00:42 GMT").retryAfter())
                .isEqualTo(Duration.ofSeconds(42));
        assertThat(of(429, "", "retry-after", "Sun Mar  1 10:00:42 2026").retryAfter())
                .isEqualTo(Duration.ofSeconds(42));
        assertThat(of(429, "", "retry-after", "soon").retryAfter()).isNull();
        assertThat(of(429, "", "retry-after", "1e99").retryAfter()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void theServerDecidesWhetherToTryAgain() {
        assertThat(of(500, "").retryable()).isTrue();
        assertThat(of(501, "").retryable()).isFalse();
        assertThat(of(500, "", "x-should-retry", "false").retryable()).isFalse();
        assertThat(of(400, "", "x-should-retry", "true").retryable()).isTrue();
    }

    @Test
    void repeatsNeitherKeyNorText() {
        String said = Sentences.of(of(
                400,
                "{'error':{'message':'bad value test-key-123 or sk-proj-abc123def456ghi789 in The grey heron waited by"
                        + " the river for its breakfast. Sorry'}}"));
        assertThat(said).contains("bad value", "Sorry").doesNotContain("test-key", "sk-proj", "heron", "breakfast");
    }

    @Test
    void repeatsNoTextThatComesBackAsJson() {
        String said = Sentences.of(of(
                400,
                "{'error':{'message':'Bad prompt: [{\\'content\\': \\'for its breakfast.\\\\n\\\\\\'Go,\\\\\\' she said,\\\\nand it"
                        + " went.\\'}]'}}"));
        assertThat(said).contains("Bad prompt").doesNotContain("breakfast", "she said", "it went");
    }

    @Test
    void anErrorKindForEveryStatus() {
        for (int status = 300; status < 600; status++) {
            assertThat(of(status, "").kind()).isNotIn(ErrorKind.CANCELLED, ErrorKind.BUDGET);
        }
    }
}
