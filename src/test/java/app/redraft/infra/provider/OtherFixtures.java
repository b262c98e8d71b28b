package app.redraft.infra.provider;

import static app.redraft.infra.provider.Fixture.anthropic;
import static app.redraft.infra.provider.Fixture.events;
import static app.redraft.infra.provider.Fixture.named;
import static app.redraft.infra.provider.Fixture.ndjson;
import static app.redraft.infra.provider.Fixture.ollama;
import static app.redraft.infra.provider.Fixture.workersAi;

import java.util.List;

/** One small stream for every rule of Workers AI, Anthropic and Ollama. */
final class OtherFixtures {
    private static final String DONE = "[DONE]";
    private static final String HEAD = "{'type':'message_start','message':{'id':'msg_1','model':'claude-x','usage':"
            + "{'input_tokens':11,'output_tokens':1}}}";
    private static final String TEXT_BLOCK =
            "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}";
    private static final String STOP = "{'type':'message_stop'}";

    private OtherFixtures() {}

    static List<Fixture> cloudflare() {
        return List.of(
                workersAi(
                        "the old shape",
                        events(
                                "{'response':'Hel','p':'abc'}",
                                "{'response':'lo'}",
                                "{'response':''}",
                                "{'response':'','usage':{'prompt_tokens':7,'completion_tokens':2,'total_tokens':9}}",
                                DONE),
                        "\"Hello\" stop 7/2"),
                workersAi(
                        "as long as the limit, which the old shape does not say",
                        events(
                                "{'response':'Half of'}",
                                "{'response':'','usage':{'prompt_tokens':7,'completion_tokens':64}}",
                                DONE),
                        "\"Half of\" length 7/64"),
                workersAi(
                        "numbers and null",
                        events("{'response':4}", "{'response':null}", "{'response':2}", DONE),
                        "\"42\" stop"),
                workersAi(
                        "the new shape, totals in the last frame",
                        events(
                                "{'choices':[{'delta':{'content':'','role':'assistant'},'index':0}]}",
                                "{'choices':[{'delta':{'reasoning':'hm','reasoning_content':'hm'}}],"
                                        + "'usage':{'prompt_tokens':0,'completion_tokens':1,'total_tokens':1}}",
                                "{'choices':[{'delta':{'content':'你'}}]}",
                                "{'choices':[{'delta':{},'finish_reason':'stop','index':0}]}",
                                "{'choices':[],'usage':{'prompt_tokens':0,'completion_tokens':0,'total_tokens':0}}",
                                "{'response':'','usage':{'prompt_tokens':57,'completion_tokens':28,'total_tokens':85,"
                                        + "'neurons':10.47}}",
                                DONE),
                        "\"你\" thought \"hm\" stop 57/28 neurons 10.47"),
                workersAi(
                        "chunk counts after the totals",
                        events(
                                "{'choices':[{'delta':{'content':'a'}}]}",
                                "{'response':'','usage':{'prompt_tokens':57,'completion_tokens':28}}",
                                "{'choices':[],'usage':{'prompt_tokens':0,'completion_tokens':1}}",
                                DONE),
                        "\"a\" stop 57/28"),
                workersAi(
                        "tool calls at the top level with a sentinel",
                        events(
                                "{'response':'','tool_calls':[{'name':'find','arguments':{'q':1}}]}",
                                "{'tool_calls':[{'id':null,'function':{'name':null,'arguments':''}}],'response':''}",
                                DONE),
                        "\"\" find{\"q\":1} tool_calls"),
                workersAi(
                                "the old envelope instead of a stream",
                                q("{'result':{'response':'whole','usage':{'prompt_tokens':3,'completion_tokens':1}},"
                                        + "'success':true,'errors':[],'messages':[]}"),
                                "\"whole\" stop 3/1")
                        .as("application/json"),
                workersAi(
                                "the new envelope instead of a stream",
                                q("{'result':{'response':null,'choices':[{'index':0,'message':{'content':'whole',"
                                        + "'reasoning_content':'hm'},'finish_reason':'stop'}],'usage':{'prompt_tokens':3,"
                                        + "'completion_tokens':1,'neurons':2}},'success':true,'errors':[]}"),
                                "\"whole\" thought \"hm\" stop 3/1 neurons 2")
                        .as("application/json"),
                workersAi(
                                "an error envelope with status 200",
                                q(
                                        "{'result':null,'success':false,'errors':[{'code':3036,'message':'4006: you have used up your"
                                                + " daily free allocation'}],'messages':[]}"),
                                "\"\" !quota")
                        .as("application/json"),
                workersAi(
                                "an error list of the gateway with status 200",
                                q(
                                        "{'success':false,'result':[],'messages':[],'error':[{'code':2001,'message':'Please configure"
                                                + " AI Gateway'}]}"),
                                "\"\" !server")
                        .as("application/json"),
                workersAi("cut off", events("{'response':'a'}"), "\"a\" !cut_off"));
    }

    static List<Fixture> claude() {
        return List.of(
                anthropic(
                        "text with pings and events to come",
                        named(
                                HEAD,
                                TEXT_BLOCK,
                                "{'type':'ping'}",
                                text("Good "),
                                "{'type':'news_of_tomorrow','x':1}",
                                "{'type':'content_block_delta','index':0,'delta':{'type':'citations_delta','citation':{}}   }",
                                text("day 🌊"),
                                "{'type':'content_block_stop','index':0}",
                                stop("end_turn", 5),
                                STOP),
                        "\"Good day 🌊\" stop 11/5"),
                anthropic(
                        "a first text in the block's start, an end by sequence",
                        named(
                                HEAD,
                                "{'type':'content_block_start','index':0,'content_block':{'type':'text','text':'A'}}",
                                text("b"),
                                stop("stop_sequence", 2),
                                STOP),
                        "\"Ab\" stop 11/2"),
                anthropic(
                        "thinking, open and redacted",
                        named(
                                HEAD,
                                "{'type':'content_block_start','index':0,'content_block':{'type':'redacted_thinking','data':'x'}}",
                                "{'type':'content_block_start','index':1,'content_block':{'type':'thinking','thinking':''}}",
                                "{'type':'content_block_delta','index':1,'delta':{'type':'thinking_delta','thinking':'hm'}}",
                                "{'type':'content_block_delta','index':1,'delta':{'type':'signature_delta','signature':'zz'}}",
                                "{'type':'content_block_start','index':2,'content_block':{'type':'text','text':''}}",
                                "{'type':'content_block_delta','index':2,'delta':{'type':'text_delta','text':'a'}}",
                                "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'output_tokens':9,"
                                        + "'output_tokens_details':{'thinking_tokens':7}}}",
                                STOP),
                        "\"a\" thought \"hm\" stop 11/9 reasoned 7"),
                anthropic(
                        "a tool without arguments, a tool of the server",
                        named(
                                HEAD,
                                "{'type':'content_block_start','index':0,'content_block':{'type':'server_tool_use','id':'s',"
                                        + "'name':'web','input':{}}}",
                                "{'type':'content_block_delta','index':0,'delta':{'type':'input_json_delta','partial_json':'{}'}}",
                                "{'type':'content_block_start','index':1,'content_block':{'type':'tool_use','id':'t',"
                                        + "'name':'ping','input':{}}}",
                                "{'type':'content_block_delta','index':1,'delta':{'type':'input_json_delta','partial_json':''}}",
                                stop("tool_use", 3),
                                STOP),
                        "\"\" ping{} tool_calls 11/3"),
                anthropic(
                        "arguments in pieces",
                        named(
                                        HEAD,
                                        "{'type':'content_block_start','index':0,'content_block':{'type':'tool_use','id':'t',"
                                                + "'name':'echo','input':{}}}",
                                        "{'type':'content_block_delta','index':0,'delta':{'type':'input_json_delta','partial_json':'{`m`:'}}",
                                        "{'type':'content_block_delta','index':0,'delta':{'type':'input_json_delta','partial_json':'`東京`}'}}",
                                        stop("tool_use", 3),
                                        STOP)
                                .replace("`", "\\\""),
                        "\"\" echo{\"m\":\"東京\"} tool_calls 11/3"),
                anthropic(
                        "a refusal without any block",
                        named(
                                HEAD,
                                "{'type':'message_delta','delta':{'stop_reason':'refusal','stop_details':{'type':'refusal',"
                                        + "'category':'x','explanation':'Not this.'}},'usage':{'output_tokens':5}}",
                                STOP),
                        "\"\" !refused 11/5"),
                anthropic(
                        "cut at the limit",
                        named(HEAD, TEXT_BLOCK, text("alpha"), stop("max_tokens", 3), STOP),
                        "\"alpha\" length 11/3"),
                anthropic(
                        "a full context",
                        named(HEAD, TEXT_BLOCK, text("a"), stop("model_context_window_exceeded", 3), STOP),
                        "\"a\" length 11/3"),
                anthropic(
                        "an error in mid-stream",
                        named(
                                HEAD,
                                TEXT_BLOCK,
                                text("a"),
                                "{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}"),
                        "\"a\" !capacity 11/1"),
                anthropic(
                        "cache counts and a later correction",
                        named(
                                "{'type':'message_start','message':{'model':'m','usage':{'input_tokens':4,"
                                        + "'cache_creation_input_tokens':1165,'cache_read_input_tokens':20,'output_tokens':3}}}",
                                TEXT_BLOCK,
                                text("a"),
                                "{'type':'message_delta','delta':{'stop_reason':'end_turn'},'usage':{'input_tokens':6,"
                                        + "'cache_read_input_tokens':null,'output_tokens':201}}",
                                STOP),
                        "\"a\" stop 1191/201 cached 20 written 1165"),
                anthropic(
                        "what is cached for an hour is told apart",
                        named(
                                "{'type':'message_start','message':{'model':'m','usage':{'input_tokens':4,"
                                        + "'cache_creation_input_tokens':500,'cache_creation':{'ephemeral_5m_input_tokens':100,"
                                        + "'ephemeral_1h_input_tokens':400},'output_tokens':3}}}",
                                TEXT_BLOCK,
                                text("a"),
                                stop("end_turn", 2),
                                STOP),
                        "\"a\" stop 504/2 written 500 hour 400"),
                anthropic("no end", named(HEAD, TEXT_BLOCK, text("a")), "\"a\" !cut_off 11/1"),
                anthropic(
                        "a reason but no end",
                        named(HEAD, TEXT_BLOCK, text("a"), stop("end_turn", 2)),
                        "\"a\" stop 11/2"),
                anthropic(
                                "a whole message instead of a stream",
                                q("{'id':'msg','type':'message','model':'m','content':[{'type':'text','text':'whole'}],"
                                        + "'stop_reason':'end_turn','usage':{'input_tokens':2,'output_tokens':1}}"),
                                "\"whole\" stop 2/1")
                        .as("application/json"));
    }

    static List<Fixture> llama() {
        return List.of(
                ollama(
                        "text and counts",
                        ndjson(
                                line("'content':'Hi'"),
                                line("'content':' there'"),
                                last("stop", ",'prompt_eval_count':37,'eval_count':4")),
                        "\"Hi there\" stop 37/4"),
                ollama(
                        "thinking",
                        ndjson(line("'content':'','thinking':'hm'"), line("'content':'a'"), last("stop", "")),
                        "\"a\" thought \"hm\" stop"),
                ollama(
                        "a tool call, finish stop",
                        ndjson(
                                "{'message':{'role':'assistant','content':'','tool_calls':[{'function':{'name':'weather',"
                                        + "'arguments':{'city':'Ulm'}}}]},'done':false}",
                                last("stop", "")),
                        "\"\" weather{\"city\":\"Ulm\"} tool_calls"),
                ollama("cut at the limit", ndjson(line("'content':'a'"), last("length", "")), "\"a\" length"),
                ollama(
                        "an error in mid-stream",
                        ndjson(line("'content':'a'"), "{'error':'an error was encountered while running the model'}"),
                        "\"a\" !server"),
                ollama("cut off", ndjson(line("'content':'a'")), "\"a\" !cut_off"),
                ollama(
                        "no last line end, CRLF, blank lines",
                        ndjson(line("'content':'a'"), "", last("stop", ""))
                                .strip()
                                .replace("\n", "\r\n"),
                        "\"a\" stop"),
                ollama(
                        "no reason",
                        ndjson(line("'content':'a'"), "{'message':{'content':''},'done':true}"),
                        "\"a\" stop"),
                ollama(
                        "only an end tag",
                        ndjson(
                                line("'content':'Hm.'"),
                                line("'content':'</think>'"),
                                line("'content':'\\n5'"),
                                last("stop", "")),
                        "\"5\" stop"),
                ollama(
                        "only loaded",
                        ndjson("{'model':'m','message':{'content':''},'done':true,'done_reason':'load'}"),
                        "\"\" !empty"),
                ollama("loaded after text", ndjson(line("'content':'a'"), last("load", "")), "\"a\" !cut_off"),
                ollama("a limit by another name", ndjson(line("'content':'a'"), last("LIMIT", "")), "\"a\" length"),
                ollama(
                        "a damaged line",
                        "{\"message\":{\"content\":\"a\"}}\n{\"mess\n" + ndjson(last("stop", "")),
                        "\"a\" !cut_off"),
                ollama("sent with another type", ndjson(line("'content':'a'"), last("stop", "")), "\"a\" stop")
                        .as("application/json"));
    }

    private static String text(String piece) {
        return "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'" + piece + "'}}";
    }

    private static String stop(String reason, int tokens) {
        return "{'type':'message_delta','delta':{'stop_reason':'" + reason
                + "','stop_sequence':null},'usage':{'output_tokens':" + tokens + "}}";
    }

    private static String line(String message) {
        return "{'model':'q','message':{'role':'assistant'," + message + "},'done':false}";
    }

    private static String last(String reason, String counts) {
        return "{'model':'q','message':{'role':'assistant','content':''},'done':true,'done_reason':'" + reason + "'"
                + counts + "}";
    }

    private static String q(String text) {
        return text.replace('\'', '"');
    }
}
