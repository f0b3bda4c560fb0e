package org.aurorasoc.workbench.embed.onnx;

/// Takes from the tokenizer's library what a security tool must not have: it would ask a cloud's metadata address where
/// it runs, report its start to a telemetry host, download what it misses, and search the machine for a graphics card
/// by starting a program and unpacking a third library into the user's cache folder.
final class Silence {
    private static final String CARD_SEARCH_ELSEWHERE = "ai.djl.util.cuda.fork";

    private Silence() {}

    /// Must run before the library's first class is loaded: it reads these properties once.
    static void impose() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        forgetGraphicsCards();
    }

    /// The class that searches looks for its library only once, when it is loaded, and not at all when told that
    /// another process will search. Loaded so, and then told otherwise, it knows of no card.
    private static void forgetGraphicsCards() {
        System.setProperty(CARD_SEARCH_ELSEWHERE, "true");
        try {
            Class.forName("ai.djl.util.cuda.CudaUtils");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The tokenizer's library has changed: see its start for network use", e);
        } finally {
            System.clearProperty(CARD_SEARCH_ELSEWHERE);
        }
    }
}
