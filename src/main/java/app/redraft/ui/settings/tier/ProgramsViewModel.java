package app.redraft.ui.settings.tier;

import app.redraft.core.settings.LocalPrograms;
import app.redraft.core.settings.ManagedCommand;
import app.redraft.ui.common.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the model servers that are installed on this machine, to be started by Redraft. FX thread. */
public final class ProgramsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramsViewModel.class);

    /** A program that serves models. */
    enum Program {
        LLAMA_SERVER("llama-server"),
        OLLAMA("ollama");

        private final String command;

        Program(String command) {
            this.command = command;
        }

        /** Its name, as it is called. */
        String command() {
            return command;
        }

        /** Whether it serves one model file, which must be chosen. */
        boolean needsModelFile() {
            return this == LLAMA_SERVER;
        }
    }

    private final TierViewModel page;
    private final LocalPrograms programs;
    private final Background background;
    private final ObservableList<Program> offers = FXCollections.observableArrayList();

    public ProgramsViewModel(TierViewModel page, LocalPrograms programs, Background background) {
        this.page = page;
        this.programs = programs;
        this.background = background;
    }

    /** What is installed; empty until it was looked for. */
    ObservableList<Program> offers() {
        return offers;
    }

    /** Looks at the path. */
    public void find() {
        background.run(
                () -> Stream.of(Program.values())
                        .filter(program -> programs.find(program.command()).isPresent())
                        .toList(),
                offers::setAll,
                failure -> LOG.warn("Looking for installed model servers failed", failure));
    }

    /**
     * Fills the page in for a program.
     *
     * @param model the model file, where the program needs one
     */
    void use(Program program, Optional<Path> model) {
        if (program == Program.OLLAMA) {
            page.manage("ollama", "ollama serve", page.model.text());
            return;
        }
        Path file = model.orElseThrow();
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gguf$", "");
        String line = String.join(
                " ",
                List.of(
                        program.command(),
                        "-m",
                        ManagedCommand.quoted(file.toString()),
                        "--port",
                        ManagedCommand.PORT));
        page.manage(ProviderPreset.MANAGED_ID, line, name);
    }
}
