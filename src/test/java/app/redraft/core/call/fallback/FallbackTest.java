package app.redraft.core.call.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import app.redraft.core.call.Engines;
import app.redraft.core.llm.Cancellation;
import app.redraft.core.llm.ChatRequest;
import app.redraft.core.llm.EngineId;
import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelClient;
import app.redraft.core.llm.ModelEvent;
import app.redraft.core.llm.ModelReply;
import app.redraft.core.llm.RoutingCause;
import app.redraft.core.llm.Sampling;
import app.redraft.core.llm.Tier;
import app.redraft.core.routing.RoutingDecision;
import app.redraft.core.routing.TierReadiness;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.files.FileAgreedPlaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers for whom, and what the writer is asked before. */
class FallbackTest {
    private static final UserMessage BUSY = UserMessage.literal("It is busy.");

    @TempDir
    Path folder;

    private final Map<Tier, String> places = new EnumMap<>(Tier.class);
    private final List<FallbackApproval.Question> questions = new ArrayList<>();
    private boolean answer = true;
    private boolean localOnly;
    private boolean sameModel;

    private Fallback fallback(Tier decided, FallbackApproval approval) {
        return new Fallback(
                new Fallback.Services(new Places(), TierReadiness.ALWAYS, () -> true, approval),
                new Fallback.Request(
                        RoutingDecision.of(decided, RoutingCause.Reason.DEFAULT),
                        () -> localOnly,
                        tier -> new TierReadiness.Need(1, 1, false, localOnly, null, "Shorten.")));
    }

    private boolean ask(FallbackApproval.Question question, Cancellation cancellation) {
        questions.add(question);
        return answer;
    }

    private boolean fallsBack(Tier decided) {
        return fallback(decided, this::ask).after(ErrorKind.SERVER, false, BUSY, new Cancellation());
    }

    @Test
    void textThatWouldGoToAnotherPlaceIsAskedFor() {
        places.put(Tier.FRONTIER, "one.example");
        places.put(Tier.EDGE, "two.example");
        assertThat(fallsBack(Tier.FRONTIER)).isTrue();
        assertThat(questions)
                .containsExactly(
                        new FallbackApproval.Question(Tier.FRONTIER, Tier.EDGE, "one.example", "two.example", BUSY));
        answer = false;
        assertThat(fallsBack(Tier.FRONTIER)).isFalse();
    }

    @Test
    void theSameModelFallsBackOnlyToAnotherPlace() {
        sameModel = true;
        places.put(Tier.FRONTIER, "one.example");
        places.put(Tier.EDGE, "one.example");
        assertThat(fallsBack(Tier.FRONTIER)).isFalse();
        places.put(Tier.EDGE, "two.example");
        assertThat(fallsBack(Tier.FRONTIER)).isTrue();
    }

    @Test
    void aNoHoldsForTheWholeCall() {
        places.put(Tier.FRONTIER, "one.example");
        places.put(Tier.EDGE, "two.example");
        answer = false;
        Fallback call = fallback(Tier.FRONTIER, this::ask);
        assertThat(call.isReady()).isTrue();
        assertThat(call.after(ErrorKind.SERVER, false, BUSY, new Cancellation()))
                .isFalse();
        assertThat(call.isReady()).as("a wait is then waited for").isFalse();
        assertThat(call.after(ErrorKind.SERVER, false, BUSY, new Cancellation()))
                .isFalse();
        assertThat(questions).hasSize(1);
    }

    @Test
    void theSamePlaceAndThisMachineNeedNoQuestion() {
        places.put(Tier.FRONTIER, "one.example");
        places.put(Tier.EDGE, "one.example");
        assertThat(fallsBack(Tier.FRONTIER)).isTrue();
        places.remove(Tier.EDGE);
        assertThat(fallsBack(Tier.FRONTIER)).isTrue();
        assertThat(questions).isEmpty();
    }

    @Test
    void lockedTextIsNotEvenAskedFor() {
        places.put(Tier.EDGE, "two.example");
        localOnly = true;
        assertThat(fallsBack(Tier.FRONTIER)).isFalse();
        assertThat(questions).isEmpty();
    }

    @Test
    void aYesIsRememberedForItsPairOfPlacesAlsoByTheNextStart() {
        places.put(Tier.FRONTIER, "one.example");
        places.put(Tier.EDGE, "two.example");
        Path file = folder.resolve("agreed.txt");
        for (int start = 0; start < 3; start++) {
            FallbackApproval once = ((FallbackApproval) this::ask).remembering(new FileAgreedPlaces(file));
            assertThat(fallback(Tier.FRONTIER, once).after(ErrorKind.AUTH, false, BUSY, new Cancellation()))
                    .isTrue();
        }
        assertThat(questions).hasSize(1);
        places.put(Tier.EDGE, "three.example");
        FallbackApproval once = ((FallbackApproval) this::ask).remembering(new FileAgreedPlaces(file));
        fallback(Tier.FRONTIER, once).after(ErrorKind.AUTH, false, BUSY, new Cancellation());
        assertThat(questions).hasSize(2);
    }

    /** A tier with a place is elsewhere and costs nothing; one without is on this machine. */
    private final class Places implements Engines {
        @Override
        public ModelClient client(Tier tier) {
            return new ModelClient() {
                @Override
                public EngineId engine() {
                    return new EngineId("openai", sameModel ? "model" : tier.id());
                }

                @Override
                public ModelReply stream(ChatRequest request, Consumer<ModelEvent> events, Cancellation cancellation) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public Sampling sampling(Tier tier) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean free(Tier tier) {
            return true;
        }

        @Override
        public boolean local(Tier tier) {
            return !places.containsKey(tier);
        }

        @Override
        public Optional<String> place(Tier tier) {
            return Optional.ofNullable(places.get(tier));
        }
    }
}
