package app.redraft.launch;

import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.edit.ProposeEditTool;
import app.redraft.core.assistant.reading.CompareTool;
import app.redraft.core.assistant.reading.CountTool;
import app.redraft.core.assistant.reading.DateTool;
import app.redraft.core.assistant.reading.DictionaryTool;
import app.redraft.core.assistant.reading.FindTool;
import app.redraft.core.assistant.reading.OutlineTool;
import app.redraft.core.assistant.reading.ReadTool;
import app.redraft.core.assistant.reading.Thesaurus;
import app.redraft.core.assistant.tool.Toolbox;
import app.redraft.core.llm.Ulid;
import app.redraft.infra.dictionary.WordNetThesaurus;
import app.redraft.infra.json.SchemaArguments;
import java.time.Clock;
import java.util.List;

/** The assistant and its tools: a new tool is registered here. */
final class AssistantTools {
    private AssistantTools() {}

    /** What conversations about a document need; its dictionary is read when it is first asked. */
    static Assistant assistant(Bootstrap services) {
        return new Assistant(
                services.calls.engines,
                services.calls.rewriter.router().readiness(),
                services.storage.settings,
                new Ulid(services.clock),
                services.models.calculator,
                new Assistant.Tools(
                        all(services.clock, new WordNetThesaurus()), new SchemaArguments(), services.workers.pool()));
    }

    /** Every tool, in the order in which models are told of them. */
    private static Toolbox all(Clock clock, Thesaurus thesaurus) {
        return new Toolbox(List.of(
                new OutlineTool(),
                new ReadTool(),
                new FindTool(),
                new CountTool(),
                new DateTool(clock),
                new DictionaryTool(thesaurus),
                new CompareTool(),
                new ProposeEditTool()));
    }
}
