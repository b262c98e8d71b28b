package app.redraft.infra.provider;

import static app.redraft.infra.provider.Fixture.delta;
import static app.redraft.infra.provider.Fixture.events;
import static app.redraft.infra.provider.Fixture.finish;
import static app.redraft.infra.provider.Fixture.openAi;

import java.util.List;

/** One small stream for every rule of chat completions. */
final class OpenAiFixtures {
    private static final String DONE = "[DONE]";

    private OpenAiFixtures() {}

    static List<Fixture> chunks() {
        return List.of(
                openAi(
                        "first chunk holds a role only",
                        events(
                                "{'id':'c-1','model':'m','choices':[{'index':0,'delta':{'role':'assistant','content':''}}]}",
                                delta("Día 🌿"),
                                finish("stop"),
                                "{'choices':[],'usage':{'prompt_tokens':9,'completion_tokens':4,'total_tokens':13}}",
                                DONE),
                        "\"Día 🌿\" stop 9/4"),
                openAi(
                        "null content, no role, no index",
                        events(
                                "{'choices':[{'delta':{'content':null}}]}",
                                "{'choices':[{'delta':{'content':'ok'}}]}",
                                DONE),
                        "\"ok\" stop"),
                openAi(
                        "a role on every chunk, an empty role",
                        events(
                                "{'choices':[{'index':0,'delta':{'role':'','content':'a'}}]}",
                                "{'choices':[{'index':0,'delta':{'role':'assistant','content':'b'}}]}",
                                finish("stop"),
                                DONE),
                        "\"ab\" stop"),
                openAi(
                        "content as an array of typed parts",
                        events(
                                "{'choices':[{'index':0,'delta':{'content':[{'type':'thinking','thinking':"
                                        + "[{'type':'text','text':'hm'}]},{'type':'text','text':'1'},"
                                        + "{'type':'reference','reference_ids':[2]}]}}],'p':'xyz'}",
                                delta("2"),
                                finish("stop"),
                                DONE),
                        "\"12\" thought \"hm\" stop"),
                openAi(
                        "empty and missing choices",
                        events(
                                "{'choices':[],'created':0,'id':'','object':'','prompt_filter_results':[{'prompt_index':0}]}",
                                delta("ja"),
                                "{'id':'x'}",
                                finish("stop"),
                                "{'choices':[],'usage':{'prompt_tokens':0,'completion_tokens':0,'total_tokens':0}}",
                                DONE),
                        "\"ja\" stop"),
                openAi(
                        "only choice 0 counts",
                        events(
                                "{'choices':[{'index':1,'delta':{'content':'no'}}]}",
                                delta("yes"),
                                "{'choices':[{'index':1,'delta':{'tool_calls':[{'index':0,'id':'t','function':{'name':'f'}}]},"
                                        + "'finish_reason':'length'}]}",
                                finish("stop"),
                                DONE),
                        "\"yes\" stop"),
                openAi(
                        "unknown fields and a number over 2^63",
                        events(
                                "{'choices':[{'index':0,'text':'a','seed':15924764223251450000,'token_id':7,"
                                        + "'logprobs':{'content':[{'token':'z'}]},'delta':{'content':'a','token_ids':[1]}}],"
                                        + "'obfuscation':'q','timings':{'prompt_n':1}}",
                                finish("stop"),
                                DONE),
                        "\"a\" stop"),
                openAi(
                        "the whole text so far beside the delta, a cost object, no end marker",
                        events(
                                "{'choices':[{'index':0,'delta':{'content':'po'},'message':{'content':'po'}}],"
                                        + "'usage':{'prompt_tokens':7,'completion_tokens':1,'total_tokens':8}}",
                                "{'choices':[{'index':0,'finish_reason':'stop','delta':{'content':'ng'},"
                                        + "'message':{'content':'pong'}}],'usage':{'prompt_tokens':7,'completion_tokens':2,"
                                        + "'total_tokens':9,'cost':{'request_cost':0.005,'total_cost':0.00501}}}"),
                        "\"pong\" stop 7/2 $0.00501"),
                openAi(
                        "two finish chunks, zeros in the last",
                        events(
                                delta("hi"),
                                "{'choices':[{'index':0,'delta':{},'finish_reason':'stop'}],"
                                        + "'usage':{'prompt_tokens':45,'completion_tokens':2,'total_tokens':47}}",
                                "{'choices':[{'index':0,'delta':{},'finish_reason':'stop'}],"
                                        + "'usage':{'prompt_tokens':0,'completion_tokens':0,'total_tokens':0}}",
                                DONE),
                        "\"hi\" stop 45/2"),
                openAi(
                        "text after a finish reason, billed cost",
                        events(
                                finish("stop"),
                                delta("late"),
                                "{'choices':[{'index':0,'delta':{'content':''},'finish_reason':null}],'usage':"
                                        + "{'prompt_tokens':4,'completion_tokens':3,'total_tokens':7,'cost':0.000669,"
                                        + "'is_byok':false,'completion_tokens_details':{'reasoning_tokens':1}}}",
                                DONE),
                        "\"late\" stop 4/3 reasoned 1 $0.000669"),
                openAi(
                        "a legacy completion",
                        events(
                                "{'choices':[{'index':0,'text':'old'}]}",
                                "{'choices':[{'text':'','finish_reason':'stop'}]}"),
                        "\"old\" stop"));
    }

    static List<Fixture> ends() {
        return List.of(
                openAi("cut at the limit", events(delta("half"), finish("length"), DONE), "\"half\" length"),
                openAi(
                        "the whole limit spent thinking",
                        events(
                                "{'choices':[{'index':0,'delta':{'role':'assistant','content':''}}]}",
                                finish("length"),
                                "{'choices':[],'usage':{'prompt_tokens':12,'completion_tokens':100,'total_tokens':112,"
                                        + "'completion_tokens_details':{'reasoning_tokens':100}}}",
                                DONE),
                        "\"\" !empty 12/100 reasoned 100"),
                openAi("nothing at all", events(finish("stop"), DONE), "\"\" !empty"),
                openAi("only white space", events(delta(" "), finish("stop"), DONE), "\" \" !empty"),
                openAi(
                        "filtered after text",
                        events(delta("a"), finish("content_filter"), DONE),
                        "\"a\" content_filter"),
                openAi("filtered before text", events(finish("content_filter"), DONE), "\"\" !content_filter"),
                openAi("an unknown reason with text", events(delta("a"), finish("weird")), "\"a\" !cut_off"),
                openAi("a paused answer", events(delta("a"), finish("pause_turn")), "\"a\" !cut_off"),
                openAi(
                        "unknown on the way, then a reason",
                        events(finish("going_on"), delta("a"), finish("stop")),
                        "\"a\" stop"),
                openAi(
                        "two reasons, one of which says more",
                        events(delta("a"), finish("stop"), finish("length")),
                        "\"a\" length"),
                openAi(
                        "the index counts tokens from 0",
                        events(indexed(0, "A"), indexed(1, " b"), indexed(2, " c"), indexed(3, "."), ended(4), DONE),
                        "\"A b c.\" stop"),
                openAi(
                        "the index counts tokens from 1, many of them",
                        events(
                                indexed(1, "a"),
                                indexed(2, "b"),
                                indexed(3, "c"),
                                indexed(4, "d"),
                                indexed(5, "e"),
                                indexed(6, "f"),
                                indexed(7, "g"),
                                indexed(8, "h"),
                                indexed(9, "i"),
                                indexed(10, "j"),
                                ended(10),
                                DONE),
                        "\"abcdefghij\" stop"),
                openAi(
                        "only one choice, with index 1",
                        events(indexed(1, "a"), indexed(1, "b"), ended(1), DONE),
                        "\"ab\" stop"),
                openAi(
                        "two choices whose chunks take turns",
                        events(
                                indexed(0, "a"),
                                indexed(1, "x"),
                                indexed(0, "b"),
                                indexed(1, "y"),
                                ended(0),
                                ended(1),
                                DONE),
                        "\"ab\" stop"),
                openAi(
                        "two choices, one after the other",
                        events(indexed(0, "a"), indexed(0, "b"), ended(0), indexed(1, "x"), ended(1), DONE),
                        "\"ab\" stop"),
                openAi(
                        "two choices in one chunk",
                        events(
                                "{'choices':[{'index':0,'delta':{'content':'a'}},{'index':1,'delta':{'content':'x'}}]}",
                                ended(0),
                                indexed(1, "y"),
                                ended(1),
                                DONE),
                        "\"a\" stop"),
                openAi("JSON that is none", "{malformed json", "\"\" !not_found")
                        .as("application/json"),
                openAi("no JSON at all", "Service is fine.", "\"\" !not_found").as("text/plain"),
                openAi("JSON that was cut", "{\"id\":\"x\",\"choices\":[{\"mess", "\"\" !cut_off")
                        .as("application/json"),
                openAi("another name for the limit", events(delta("a"), finish("model_length")), "\"a\" length"),
                openAi("an empty reason is none", events(delta("a"), finish("")), "\"a\" !cut_off"),
                openAi(
                        "a refusal",
                        events(
                                "{'choices':[{'index':0,'delta':{'role':'assistant','content':'','refusal':null}}]}",
                                "{'choices':[{'index':0,'delta':{'refusal':'I can'}}]}",
                                "{'choices':[{'index':0,'delta':{'refusal':'not.'}}]}",
                                finish("stop"),
                                DONE),
                        "\"\" !refused"),
                openAi(
                        "a refusal after text",
                        events(delta("Well"), "{'choices':[{'delta':{'refusal':'No.'}}]}", finish("stop"), DONE),
                        "\"Well\" refusal"),
                openAi("an end marker without a finish reason", events(delta("a"), DONE), "\"a\" stop"),
                openAi("an end marker without its blank line", events(delta("a")) + "data: [DONE]\n", "\"a\" stop"),
                openAi("an end marker without its line end", events(delta("a")) + "data: [DONE]", "\"a\" stop"),
                openAi(
                        "a last chunk without its line end",
                        events(delta("a")) + "data: " + q(finish("stop")),
                        "\"a\" stop"),
                openAi("nothing after the end marker counts", events(delta("a"), DONE, delta("b")), "\"a\" stop"),
                openAi("neither finish nor end marker", events(delta("a")), "\"a\" !cut_off"),
                openAi("one empty chunk, then nothing", events("{'choices':[{'delta':{}}]}"), "\"\" !cut_off"),
                openAi("no event at all", "", "\"\" !cut_off"),
                openAi(
                        "a damaged chunk",
                        events(delta("a"), "{'choices':[{'del", delta("b"), finish("stop")),
                        "\"ab\" !cut_off"));
    }

    static List<Fixture> errors() {
        return List.of(
                openAi(
                        "an error as data",
                        events(
                                delta("a"),
                                "{'error':{'message':'overloaded','type':'server_error','param':null,'code':null}}"),
                        "\"a\" !capacity"),
                openAi(
                        "an error event",
                        events(delta("maybe"))
                                + q("event: error\ndata: {'error':{'message':'Tool choice is required','type':"
                                        + "'invalid_request_error','status_code':400}}\n\n"),
                        "\"maybe\" !bad_request"),
                openAi(
                        "an error within a chunk that finishes",
                        events(
                                delta("a"),
                                "{'error':{'code':502,'message':'Upstream'},'choices':[{'index':0,'delta':{'content':''},"
                                        + "'finish_reason':'length'}],'usage':{'prompt_tokens':5,'completion_tokens':6}}",
                                DONE),
                        "\"a\" !server 5/6"),
                openAi(
                        "an error at the top level",
                        events("{'object':'error','message':'context length exceeded','code':400}", DONE),
                        "\"\" !too_long"),
                openAi(
                        "a field named error",
                        events(delta("a"))
                                + q("error: {'detail':'failed to decode','error':{'message':'failed to decode'}}\n\n"),
                        "\"a\" !server"),
                openAi("a finish reason that is an error", events(delta("a"), finish("error"), DONE), "\"a\" !server"),
                openAi("an error as a string", events("{'error':'model is loading'}"), "\"\" !capacity"),
                openAi(
                        "an error in an array",
                        events("[{'error':{'code':429,'message':'slow down'}}]"),
                        "\"\" !rate_limited"),
                openAi("an error code as text", events("{'error':{'code':'401','message':'bad key'}}"), "\"\" !auth"),
                openAi("an error event with plain words", "event: error\ndata: it broke\n\n", "\"\" !server"),
                openAi(
                        "an empty error is none",
                        events("{'error':null,'choices':[]}", "{'error':{}}", delta("a"), DONE),
                        "\"a\" stop"),
                openAi(
                                "a status of 200 with an error as JSON",
                                q("{'error':'Unexpected endpoint or method. (POST /chat/completions)'}"),
                                "\"\" !not_found")
                        .as("application/json"),
                openAi("a web page", "<!DOCTYPE html><html><body>Sign in</body></html>", "\"\" !not_found")
                        .as("text/html"));
    }

    static List<Fixture> tools() {
        return List.of(
                openAi(
                        "two calls in pieces, by index",
                        events(
                                        call(
                                                "'index':0,'id':'c1','type':'function','function':{'name':'find','arguments':''}"),
                                        call("'index':0,'function':{'arguments':'{\\\\u0022q\\\\u0022:'}"),
                                        call("'index':1,'id':'c2','function':{'name':'now','arguments':'{}'}"),
                                        call("'index':0,'function':{'arguments':'1}'}"),
                                        finish("tool_calls"),
                                        DONE)
                                .replace("\\\\u0022", "\\\""),
                        "\"\" find{\"q\":1} now{} tool_calls"),
                openAi(
                        "a whole call in the finishing chunk, text before it",
                        events(
                                delta("Let me see."),
                                "{'choices':[{'index':0,'delta':{'tool_calls':[{'id':'c','function':{'name':'find',"
                                        + "'arguments':'{}'},'index':0}]},'finish_reason':'tool_calls'}]}",
                                DONE),
                        "\"Let me see.\" find{} tool_calls"),
                openAi(
                        "the name after the arguments, an empty sentinel",
                        events(
                                call("'index':0,'id':'c','function':{'arguments':'{}'}"),
                                call("'index':0,'function':{'name':'find'}"),
                                call("'index':0,'id':null,'function':{'name':null,'arguments':''}"),
                                finish("tool_calls")),
                        "\"\" find{} tool_calls"),
                openAi(
                        "arguments as an object, no id, no index, finish stop",
                        events(
                                call("'function':{'name':'find','arguments':{'a':[1,2]}}"),
                                call("'function':{'name':'now','arguments':{}}"),
                                finish("stop")),
                        "\"\" find{\"a\":[1,2]} now{} tool_calls"),
                openAi(
                        "cut in the middle of arguments",
                        events(
                                call("'index':0,'id':'c','function':{'name':'find','arguments':'{'}"),
                                finish("length"),
                                DONE),
                        "\"\" !empty"),
                openAi(
                        "damaged arguments are for the tool loop to refuse",
                        events(
                                call("'index':0,'id':'c','function':{'name':'find','arguments':'{'}"),
                                finish("tool_calls")),
                        "\"\" find{ tool_calls"));
    }

    static List<Fixture> thinking() {
        return List.of(
                openAi(
                        "both reasoning fields hold the same",
                        events(
                                "{'choices':[{'delta':{'reasoning':'hm','reasoning_content':'hm','content':null}}]}",
                                "{'choices':[{'delta':{'reasoning':' so'}}]}",
                                delta("a"),
                                DONE),
                        "\"a\" thought \"hm so\" stop"),
                openAi(
                        "tags split over deltas",
                        events(
                                delta("\\n<th"),
                                delta("ink>hm"),
                                delta("m</thi"),
                                delta("nk>\\n\\n"),
                                delta(" a <think> b"),
                                DONE),
                        "\"a <think> b\" thought \"hmm\" stop"),
                openAi(
                        "escaped tags, another name",
                        events(delta("\\u003cthinking\\u003ehm\\u003c/thinking\\u003ea"), DONE),
                        "\"a\" thought \"hm\" stop"),
                openAi(
                        "only the end tag",
                        events(delta("I should"), delta(" say</th"), delta("ink>\\n"), delta("Fine."), DONE),
                        "\"Fine.\" thought \"\" stop".replace(" thought \"\"", "")),
                openAi(
                        "a tag never closed",
                        events(delta("<think>hm"), finish("length"), DONE),
                        "\"\" thought \"hm\" !empty"),
                openAi("less-than at the start", events(delta("<"), delta("b>x"), DONE), "\"<b>x\" stop"),
                openAi("almost a tag at the end", events(delta("<thin"), DONE), "\"<thin\" stop"),
                openAi(
                        "a channel mark",
                        events(
                                delta(
                                        "<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>a"),
                                DONE),
                        "\"a\" thought \"hm\" stop"));
    }

    static List<Fixture> usage() {
        return List.of(
                openAi(
                        "cached input",
                        counted("'prompt_tokens':10,'completion_tokens':2,'prompt_tokens_details':{'cached_tokens':6}"),
                        "\"a\" stop 10/2 cached 6"),
                openAi(
                        "cache hits by another name",
                        counted(
                                "'prompt_tokens':10,'completion_tokens':2,'prompt_cache_hit_tokens':8,'prompt_cache_miss_tokens':2"),
                        "\"a\" stop 10/2 cached 8"),
                openAi(
                        "thinking outside the completion",
                        counted(
                                "'prompt_tokens':165,'completion_tokens':2,'total_tokens':296,'completion_tokens_details':{'reasoning_tokens':129},'cost_in_usd_ticks':739000"),
                        "\"a\" stop 165/131 reasoned 129 $0.0000739"),
                openAi(
                        "thinking only in the total",
                        counted("'prompt_tokens':11,'completion_tokens':2,'total_tokens':34"),
                        "\"a\" stop 11/23 reasoned 21"),
                openAi(
                        "counts in a field of their own",
                        events(
                                delta("a"),
                                "{'choices':[{'delta':{},'finish_reason':'stop'}],'x_groq':{'usage':{'prompt_tokens':3,'completion_tokens':1}}}"),
                        "\"a\" stop 3/1"),
                openAi(
                        "a free model is billed nothing",
                        counted("'prompt_tokens':3,'completion_tokens':1,'cost':0"),
                        "\"a\" stop 3/1 $0"),
                openAi("counts beyond belief", counted("'prompt_tokens':3,'completion_tokens':1e30"), "\"a\" stop"),
                openAi("nothing but zeros", counted("'prompt_tokens':0,'completion_tokens':0"), "\"a\" stop"),
                openAi(
                                "the bill in the head",
                                counted("'prompt_tokens':3,'completion_tokens':1"),
                                "\"a\" stop 3/1 $0.00125")
                        .under("x-litellm-response-cost: 0.00125"),
                openAi("no bill yet in the head", counted("'prompt_tokens':3,'completion_tokens':1"), "\"a\" stop 3/1")
                        .under("x-litellm-response-cost: 0.0"),
                openAi("no number in the head", counted("'prompt_tokens':3,'completion_tokens':1"), "\"a\" stop 3/1")
                        .under("x-litellm-response-cost: None"),
                openAi(
                                "the bill at the end replaces the one in the head",
                                counted("'prompt_tokens':3,'completion_tokens':1,'cost':0.002"),
                                "\"a\" stop 3/1 $0.002")
                        .under("x-litellm-response-cost: 0.00125"),
                openAi("negative counts", counted("'prompt_tokens':-3,'completion_tokens':1"), "\"a\" stop 0/1"));
    }

    static List<Fixture> framing() {
        String body = events(delta("a"), delta("b"), finish("stop"), DONE);
        return List.of(
                openAi("CRLF line ends", body.replace("\n", "\r\n"), "\"ab\" stop"),
                openAi("CR line ends", body.replace("\n", "\r"), "\"ab\" stop"),
                openAi("a byte order mark", "\uFEFF" + body, "\"ab\" stop"),
                openAi(
                        "comments, ids, retry times and unknown fields",
                        ": OK\n\nid: 1\nretry: 10\nfoo: bar\n" + body.replace("\n\n", "\n: ping\n\n"),
                        "\"ab\" stop"),
                openAi("no space after the colon", body.replace("data: ", "data:"), "\"ab\" stop"),
                openAi(
                        "one document over several data lines",
                        body.replace("{\"choices\":[", "{\"choices\":\ndata: ["),
                        "\"ab\" stop"),
                openAi("documents without blank lines between", body.replace("}\n\n", "}\n"), "\"ab\" stop"),
                openAi("empty data and plain words", "data:\n\ndata: keep-alive\n\n" + body, "\"ab\" stop"),
                openAi("words instead of events", "Ollama is running", "\"\" !not_found")
                        .as("text/plain"),
                openAi("words that begin like fields", "identity: x\ndatabase down\n", "\"\" !not_found"),
                openAi("a document of something else", "{\"hello\":\"world\"}", "\"\" !not_found"),
                openAi("an empty list", "[]", "\"\" !not_found"),
                openAi("nothing but comments", ": ping\n\n: ping\n\n", "\"\" !cut_off"),
                openAi("sent as plain text", body, "\"ab\" stop").as("text/plain"),
                openAi("sent without a type", body, "\"ab\" stop").as(""),
                openAi("sent as bytes", body, "\"ab\" stop").as("application/octet-stream"),
                openAi(
                        "half a character from each delta",
                        events(delta("\\ud83d"), delta("\\ude00!"), DONE),
                        "\"😀!\" stop"),
                openAi("half a character alone", events(delta("a\\ud83d"), DONE), "\"a\uFFFD\" stop"),
                openAi(
                                "a whole completion",
                                q(
                                        "{\n 'id':'c','model':'m','object':'chat.completion',\n 'choices':[{'index':0,'message':{'role':"
                                                + "'assistant','content':'whole'},'finish_reason':'stop'}],\n 'usage':{'prompt_tokens':2,"
                                                + "'completion_tokens':1}}\n"),
                                "\"whole\" stop 2/1")
                        .as("application/json"),
                openAi(
                                "a whole completion that was cut",
                                q("{'choices':[{'index':0,'message':{'content':'who"),
                                "\"\" !cut_off")
                        .as("application/json"),
                openAi(
                                "lines of JSON without the event format",
                                q(delta("a") + "\n" + finish("stop") + "\n"),
                                "\"a\" stop")
                        .as("application/json"));
    }

    private static String counted(String usage) {
        return events(delta("a"), finish("stop"), "{'choices':[],'usage':{" + usage + "}}", DONE);
    }

    private static String call(String inside) {
        return "{'choices':[{'index':0,'delta':{'tool_calls':[{" + inside + "}]}}]}";
    }

    private static String q(String text) {
        return text.replace('\'', '"');
    }

    /** A chunk with a text delta of another choice, or of one whose index counts tokens. */
    private static String indexed(int index, String text) {
        return "{'choices':[{'index':" + index + ",'delta':{'content':'" + text + "'},'finish_reason':null}]}";
    }

    private static String ended(int index) {
        return "{'choices':[{'index':" + index + ",'delta':{},'finish_reason':'stop'}]}";
    }
}
