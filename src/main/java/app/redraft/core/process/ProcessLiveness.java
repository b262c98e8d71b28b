package app.redraft.core.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process still runs. Any thread. */
public final class ProcessLiveness {
    private static final String ENDED = "ZX";

    private ProcessLiveness() {}

    /**
     * Whether it still runs. Java also calls a process alive that has ended and whose parent has not asked how, which in a
     * container may be for ever: on Linux {@code /proc} tells.
     */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !hasEnded(process.pid());
    }

    private static boolean hasEnded(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name stands in brackets and may hold any of them; the state is the letter after it.
            int state = stat.lastIndexOf(')') + 2;
            return state < stat.length() && ENDED.indexOf(stat.charAt(state)) >= 0;
        } catch (IOException notTold) {
            return false;
        }
    }
}
