package app.redraft.core.text.diff;

/** Where each unit stands in the original: all places in order, in two flat arrays. */
final class Occurrences {
    private final int[] starts;
    private final int[] places;

    /** Indexes a text of unit numbers below {@code vocabulary}. */
    Occurrences(int[] units, int vocabulary) {
        starts = new int[vocabulary + 1];
        for (int unit : units) {
            starts[unit + 1]++;
        }
        for (int unit = 0; unit < vocabulary; unit++) {
            starts[unit + 1] += starts[unit];
        }
        places = new int[units.length];
        int[] next = starts.clone();
        for (int place = 0; place < units.length; place++) {
            places[next[units[place]]++] = place;
        }
    }

    /** Where the list of a unit begins; a unit that the original does not have has an empty list. */
    int from(int unit) {
        return unit < starts.length - 1 ? starts[unit] : 0;
    }

    int to(int unit) {
        return unit < starts.length - 1 ? starts[unit + 1] : 0;
    }

    int count(int unit) {
        return to(unit) - from(unit);
    }

    /** The place in the original that an entry of a list names. */
    int place(int entry) {
        return places[entry];
    }

    /** The first entry of a unit's list that stands at or after a place; {@link #to} without any. */
    int firstFrom(int unit, int place) {
        int low = from(unit);
        int high = to(unit);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
