package app.redraft.launch;

import app.redraft.core.assistant.Assistant;
import app.redraft.core.assistant.Conversations;
import app.redraft.core.assistant.edit.ProposeEditTool;
import app.redraft.core.assistant.edit.RememberStyleTool;
import app.redraft.core.assistant.edit.RewriteTool;
import app.redraft.core.assistant.facts.FactsTool;
import app.redraft.core.assistant.reading.CompareTool;
import app.redraft.core.assistant.reading.CountTool;
import app.redraft.core.assistant.reading.DateTool;
import app.redraft.core.assistant.reading.DictionaryTool;
import app.redraft.core.assistant.reading.FindTool;
import app.redraft.core.assistant.reading.OutlineTool;
import app.redraft.core.assistant.reading.ProofreadTool;
import app.redraft.core.assistant.reading.ReadTool;
import app.redraft.core.assistant.tool.Toolbox;
import app.redraft.core.llm.Ulid;
import app.redraft.infra.dictionary.EnglishWordForms;
import app.redraft.infra.dictionary.WordNetThesaurus;
import app.redraft.infra.json.SchemaArguments;
import java.util.List;

/** The assistant and its tools: a new tool is registered here. */
final class AssistantTools {
    private AssistantTools() {}

    /** What conversations about a document need; its dictionary is read when it is first asked. */
    static Assistant assistant(Bootstrap services) {
        return new Assistant(
                services.calls.rewriter.fallbacks(),
                services.storage.settings,
                new Ulid(services.clock),
                services.models.calculator,
                new Assistant.Tools(all(services), new SchemaArguments(), services.workers.pool()));
    }

    /** Conversations that are kept with the texts of results, for as long. */
    static Conversations conversations(Bootstrap services) {
        return new Conversations(assistant(services), services.storage.texts::conversations, services.clock);
    }

    /** Every tool, in the order in which models are told of them. */
    private static Toolbox all(Bootstrap services) {
        WordNetThesaurus wordNet = new WordNetThesaurus();
        EnglishWordForms forms = new EnglishWordForms();
        return new Toolbox(List.of(
                new OutlineTool(),
                new ReadTool(),
                new FindTool(forms),
                new CountTool(),
                new ProofreadTool(services.models.proofreader),
                new DateTool(services.clock),
                new DictionaryTool(wordNet),
                new FactsTool(forms, wordNet),
                new CompareTool(),
                new RewriteTool(services.calls.rewriter),
                new ProposeEditTool(services.calls.rewriter.shield()),
                new RememberStyleTool()));
    }
}
