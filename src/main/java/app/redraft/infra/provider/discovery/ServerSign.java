package app.redraft.infra.provider.discovery;

import java.util.List;

/**
 * A port and the product that usually listens there.
 *
 * @param port the port
 * @param product what to look for first
 */
record ServerSign(int port, Product product) {
    /** The usual ports. Some are common for anything: only a list of models in OpenAI's shape counts there. */
    static final List<ServerSign> USUAL = List.of(
            new ServerSign(11434, Product.OLLAMA),
            new ServerSign(1234, Product.LM_STUDIO),
            new ServerSign(9931, Product.LLAMA_CPP),
            new ServerSign(8080, Product.LLAMA_CPP),
            new ServerSign(8000, Product.VLLM),
            new ServerSign(4000, Product.LITELLM),
            new ServerSign(5001, Product.KOBOLDCPP),
            new ServerSign(5000, Product.TEXT_GENERATION_WEBUI),
            new ServerSign(1337, Product.JAN),
            new ServerSign(4891, Product.GPT4ALL));

    /** A product, with the name shown. */
    enum Product {
        OLLAMA("ollama"),
        LM_STUDIO("lm-studio"),
        LLAMA_CPP("llama.cpp"),
        VLLM("vllm"),
        LITELLM("litellm"),
        KOBOLDCPP("koboldcpp"),
        TEXT_GENERATION_WEBUI("text-generation-webui"),
        JAN("jan"),
        GPT4ALL("gpt4all"),
        OTHER("openai-compatible");

        private final String id;

        Product(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
