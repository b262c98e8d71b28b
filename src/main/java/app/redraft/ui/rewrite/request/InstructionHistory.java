package app.redraft.ui.rewrite.request;

import java.util.ArrayList;
import java.util.List;

/** The free instructions of this session, to be walked with the arrow keys. The last one is walked first. */
public final class InstructionHistory {
    private static final int LONGEST = 100;

    private final List<String> used = new ArrayList<>();
    private int position;
    private String draft = "";

    /** Remembers an instruction as the latest. */
    void add(String instruction) {
        used.remove(instruction);
        used.add(instruction);
        if (used.size() > LONGEST) {
            used.remove(0);
        }
        position = used.size();
    }

    /**
     * Goes to the one before.
     *
     * @param shown what the field shows now; kept as the draft to come back to
     * @return what the field shows next
     */
    String older(String shown) {
        if (position == used.size()) {
            draft = shown;
        }
        if (position == 0) {
            return shown;
        }
        position--;
        return used.get(position);
    }

    /** Goes to the one after, at last to the draft. */
    String newer(String shown) {
        if (position >= used.size()) {
            return shown;
        }
        position++;
        return position == used.size() ? draft : used.get(position);
    }
}
