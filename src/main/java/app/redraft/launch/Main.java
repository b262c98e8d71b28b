package app.redraft.launch;

/** Entry point of Redraft. */
public final class Main {
    private Main() {}

    /**
     * Starts the window or the command line.
     *
     * @param args the command line
     */
    public static void main(String[] args) {}
}
