package app.redraft.core.settings;

import app.redraft.core.llm.ChatRequest;

/** Port that shows what a call would send, before it is sent. Cheap; any thread. */
public interface RequestPreview {

    /**
     * What would leave this machine. Keys travel in headers and are not part of it.
     *
     * @param url where it goes
     * @param body the JSON document, exactly as it is sent
     */
    record Preview(String url, String body) {}

    /**
     * Shows a request.
     *
     * @param settings any network provider
     * @throws app.redraft.core.llm.ModelException when the settings cannot work
     */
    Preview of(TierSettings settings, ChatRequest request);
}
