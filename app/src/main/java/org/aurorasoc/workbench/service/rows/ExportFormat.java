package org.aurorasoc.workbench.service.rows;

/// JSON Lines come back by an import and so hold indicators as they are; CSV is for reading, and defanged.
public enum ExportFormat {
    JSON_LINES("jsonl"),
    CSV("csv");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }
}
