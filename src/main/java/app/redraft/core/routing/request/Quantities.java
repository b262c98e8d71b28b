package app.redraft.core.routing.request;

import java.util.Set;

/** Recognises a word problem: several quantities in a longer request that asks for what follows from them. */
final class Quantities {
    private static final int FEWEST = 3;
    private static final int FEWEST_SUPPOSED = 2;
    private static final int FEWEST_WORDS = 12;
    private static final Set<String> NUMBERS = FunctionWords.named("number");

    /**
     * Whether a request is such a problem.
     *
     * @param supposed whether it supposes something
     */
    boolean makeAProblem(RequestWords words, String request, boolean supposed) {
        if (words.size() < FEWEST_WORDS) {
            return false;
        }
        long count = words.words().stream().filter(Quantities::isNumber).count();
        boolean asks = request.contains("?");
        return supposed ? count >= FEWEST_SUPPOSED : asks && count >= FEWEST;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) || NUMBERS.contains(word);
    }
}
