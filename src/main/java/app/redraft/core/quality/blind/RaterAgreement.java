package app.redraft.core.quality.blind;

import app.redraft.core.text.UserMessage;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far two people agree.
 *
 * @param pairs how many pairs both rated
 * @param same of how many they said the same
 * @param chance the share on which they would agree by chance, 0..1, each saying what he says as often as he does
 */
public record RaterAgreement(int pairs, int same, double chance) {

    static <K> RaterAgreement of(Map<K, BlindChoice> one, Map<K, BlindChoice> other) {
        int pairs = 0;
        int same = 0;
        int[] first = new int[BlindChoice.values().length];
        int[] second = new int[BlindChoice.values().length];
        for (Map.Entry<K, BlindChoice> said : one.entrySet()) {
            BlindChoice beside = other.get(said.getKey());
            if (beside != null) {
                pairs++;
                same += said.getValue() == beside ? 1 : 0;
                first[said.getValue().ordinal()]++;
                second[beside.ordinal()]++;
            }
        }
        double chance = 0;
        for (int i = 0; i < first.length; i++) {
            chance += pairs == 0 ? 0 : (double) first[i] / pairs * second[i] / pairs;
        }
        return new RaterAgreement(pairs, same, chance);
    }

    /** The share of pairs on which they agree, 0..1; 0 without pairs. */
    public double share() {
        return pairs == 0 ? 0 : (double) same / pairs;
    }

    /**
     * Cohen's kappa: 1 is full agreement, 0 no more than by chance. Empty without pairs, and where both always said the same one
     * thing, so that nothing is left to chance.
     */
    public OptionalDouble kappa() {
        return pairs == 0 || chance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of((share() - chance) / (1 - chance));
    }

    /** The agreement in words. @param other the name of the second person */
    public UserMessage message(String other) {
        return kappa().isPresent()
                ? UserMessage.of("blind.agreement", other, same, pairs, share(), kappa().getAsDouble())
                : UserMessage.of("blind.agreement.no-kappa", other, same, pairs, share());
    }
}
