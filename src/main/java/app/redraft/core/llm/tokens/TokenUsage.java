package app.redraft.core.llm.tokens;

/**
 * Token counts that mean the same for every provider, so that counts x prices give the bill.
 *
 * @param input the whole prompt, cached parts included
 * @param output everything generated, thinking included
 * @param cached the part of {@code input} read from a cache
 * @param cacheWrite the part of {@code input} written to a cache
 * @param reasoning the part of {@code output} that was thinking, 0 where unknown
 * @param hourWrite the part of {@code cacheWrite} that is kept for an hour, at a price of its own (Anthropic)
 * @param contradictory whether the provider's counts contradicted one another, so that what is made of them is an estimate
 */
public record TokenUsage(
        long input, long output, long cached, long cacheWrite, long reasoning, long hourWrite, boolean contradictory) {
    /** No tokens at all. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, 0);

    /**
     * @throws IllegalArgumentException for a negative count
     */
    public TokenUsage {
        if (input < 0 || output < 0 || cached < 0 || cacheWrite < 0 || reasoning < 0 || hourWrite < 0) {
            throw new IllegalArgumentException("a token count is negative");
        }
    }

    /** Counts that agree with one another. */
    public TokenUsage(long input, long output, long cached, long cacheWrite, long reasoning, long hourWrite) {
        this(input, output, cached, cacheWrite, reasoning, hourWrite, false);
    }

    /** Without anything kept for an hour. */
    public TokenUsage(long input, long output, long cached, long cacheWrite, long reasoning) {
        this(input, output, cached, cacheWrite, reasoning, 0);
    }

    /** Input and output without cache or thinking. */
    public static TokenUsage of(long input, long output) {
        return new TokenUsage(input, output, 0, 0, 0);
    }

    /** Both together. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                input + other.input,
                output + other.output,
                cached + other.cached,
                cacheWrite + other.cacheWrite,
                reasoning + other.reasoning,
                hourWrite + other.hourWrite,
                contradictory || other.contradictory);
    }

    /** The same counts, made of ones that contradicted one another. */
    public TokenUsage asContradictory() {
        return new TokenUsage(input, output, cached, cacheWrite, reasoning, hourWrite, true);
    }
}
