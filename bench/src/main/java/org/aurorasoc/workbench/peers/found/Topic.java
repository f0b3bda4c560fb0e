package org.aurorasoc.workbench.peers.found;

/// What contestants are compared in, in the order of the page.
public enum Topic {
    EMBEDDING("Texts to vectors"),
    LOADING("Loading the model, in a process of its own"),
    INGEST("Storing rows with ready vectors"),
    SEARCH("The 10 nearest rows");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
