package app.redraft.bench.turns;

/** What providers keep of a prompt, for each model. */
public enum Caches {
    /** Nothing. */
    OFF,
    /** What a model has read is forgotten as soon as the other one is asked. */
    COLD,
    /** Everything a model has read. */
    WARM;

    /** What models have read of one conversation. Used by one thread. */
    public final class Read {
        private int strong;
        private int weak;
        private boolean lastWasWeak;

        /** Tokens of the next prompt that a model has in its cache. */
        int of(boolean weakModel) {
            boolean forgotten = Caches.this == OFF || Caches.this == COLD && weakModel != lastWasWeak;
            return forgotten ? 0 : told(weakModel);
        }

        /** Tokens of the last prompt that a model has read, as it told them: it does not tell when it forgets. */
        int told(boolean weakModel) {
            return weakModel ? weak : strong;
        }

        /** A model reads a prompt. @return tokens of it that it had in its cache */
        public int read(boolean weakModel, int prompt) {
            int cached = of(weakModel);
            if (weakModel) {
                weak = prompt;
            } else {
                strong = prompt;
            }
            lastWasWeak = weakModel;
            return cached;
        }
    }
}
