package app.redraft.core.quality.gate.scenario;

import java.nio.file.Path;
import java.util.List;

/** Port to the scenarios: those that ship with Redraft and the writer's own. Blocks on disk: worker threads only. */
public interface ScenarioStore {

    /** The scenarios that ship with Redraft, in their order. */
    List<Scenario> shipped();

    /**
     * The writer's own, in the order in which they were added.
     *
     * @throws ScenarioException where the file is damaged; it is left as it is
     */
    List<Scenario> own() throws ScenarioException;

    /**
     * The scenarios of any file.
     *
     * @throws ScenarioException where the file is missing or damaged
     */
    List<Scenario> read(Path file) throws ScenarioException;

    /**
     * Adds a scenario, or changes the own one that has its id.
     *
     * @throws ScenarioException where a shipped one has its id, or the file is damaged or cannot be written
     */
    void save(Scenario scenario) throws ScenarioException;

    /**
     * Adds scenarios to the writer's own, all of them or none. One that says what another says already is left out; one
     * whose id another has gets a new id.
     *
     * @return those that were added, as they are kept
     * @throws ScenarioException where the file is damaged or cannot be written
     */
    List<Scenario> add(List<Scenario> scenarios) throws ScenarioException;

    /**
     * Writes the writer's own to a file that {@link #read} reads.
     *
     * @return how many there are; nothing is written where there is none
     * @throws ScenarioException where the own are damaged, or the file cannot be written
     */
    int export(Path to) throws ScenarioException;

    /**
     * Deletes an own scenario; does nothing where there is none of the id.
     *
     * @throws ScenarioException where the file is damaged or cannot be written
     */
    void delete(String id) throws ScenarioException;

    /** An id that no scenario has, for a new one of a category. */
    String freeId(String category) throws ScenarioException;
}
