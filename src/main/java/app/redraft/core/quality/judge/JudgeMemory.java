package app.redraft.core.quality.judge;

import java.util.Optional;

/** The answers of judges that were paid for already. Any thread. */
public interface JudgeMemory {

    /** A memory that keeps nothing. */
    JudgeMemory NONE = new JudgeMemory() {
        @Override
        public Optional<Choice> find(JudgeCall call) {
            return Optional.empty();
        }

        @Override
        public void keep(JudgeCall call, Choice said) {
            // Nothing is kept.
        }
    };

    /** What the judge said in this very call, if it was made before. Blocks on disk. */
    Optional<Choice> find(JudgeCall call);

    /** Keeps what the judge said, so that a stop or a crash does not lose it. Blocks on disk. */
    void keep(JudgeCall call, Choice said);
}
