package app.redraft.infra.provider.workersai;

import app.redraft.core.llm.ErrorKind;
import app.redraft.core.llm.ModelException;
import app.redraft.core.settings.TierSettings;
import app.redraft.core.text.UserMessage;
import app.redraft.infra.provider.net.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address of a Workers AI model: Cloudflare's API by account, an AI Gateway, or any base the writer enters.
 * Query parameters of the base such as {@code cf-aig-gateway-id} become the headers of that name.
 *
 * @param chat where chats are sent
 * @param nativeRun whether it is the {@code /run/MODEL} form, with the model in the path
 * @param model the model as the body names it
 * @param gateway headers for AI Gateway, maybe none
 */
record WorkersAiAddress(Endpoint chat, boolean nativeRun, String model, Map<String, String> gateway) {
    private static final List<String> GATEWAY_HEADERS = List.of(
            "cf-aig-gateway-id", "cf-aig-skip-cache", "cf-aig-cache-ttl", "cf-aig-cache-key", "cf-aig-metadata");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]*");

    /** Reads the settings. */
    static WorkersAiAddress of(TierSettings settings) {
        Endpoint endpoint = Endpoint.of(settings);
        HttpUrl url = endpoint.url();
        String path = url.encodedPath().replaceAll("/+$", "");
        if (path.isEmpty() || path.endsWith("/client/v4")) {
            path = (path.isEmpty() ? "/client/v4" : path) + "/accounts/" + account(settings) + "/ai/v1";
        }
        boolean run = path.endsWith("/run") || path.contains("/run/");
        String full = run ? run(path, settings.model()) : chat(path, url.host());
        HttpUrl.Builder address = url.newBuilder().encodedPath(full);
        Map<String, String> gateway = new HashMap<>();
        for (String header : GATEWAY_HEADERS) {
            String value = url.queryParameter(header);
            if (value != null && HEADER_VALUE.matcher(value).matches()) {
                gateway.put(header, value);
                address.removeAllQueryParameters(header);
            }
        }
        boolean compat =
                full.endsWith("/compat/chat/completions") && settings.model().startsWith("@");
        String model = compat ? "workers-ai/" + settings.model() : settings.model();
        return new WorkersAiAddress(endpoint.at(address.build()), run, model, Map.copyOf(gateway));
    }

    /** Where the account's models are listed, or null where that is not known. */
    @Nullable HttpUrl models() {
        String path = chat.url().encodedPath();
        int ai = path.indexOf("/ai/");
        return path.contains("/accounts/") && ai > 0
                ? chat.url()
                        .newBuilder()
                        .encodedPath(path.substring(0, ai) + "/ai/models/search")
                        .encodedQuery("task=Text%20Generation&per_page=100")
                        .build()
                : null;
    }

    private static String run(String path, String model) {
        return path.endsWith("/run") ? path + "/" + model : path;
    }

    private static String chat(String path, String host) {
        if (path.endsWith("/chat/completions")) {
            return path;
        }
        if (path.endsWith("/v1") || path.endsWith("/compat")) {
            return path + "/chat/completions";
        }
        if (host.equals("gateway.ai.cloudflare.com")) {
            return path.endsWith("/workers-ai") ? path + "/v1/chat/completions" : path + "/compat/chat/completions";
        }
        if (path.matches(".*/accounts/[^/]+")) {
            return path + "/ai/v1/chat/completions";
        }
        return path.endsWith("/ai") ? path + "/v1/chat/completions" : path + "/chat/completions";
    }

    private static String account(TierSettings settings) {
        String account = settings.accountId();
        if (account == null || !account.strip().matches("[A-Za-z0-9_-]+")) {
            throw new ModelException(ErrorKind.BAD_REQUEST, UserMessage.of("provider.account-missing"));
        }
        return account.strip();
    }
}
