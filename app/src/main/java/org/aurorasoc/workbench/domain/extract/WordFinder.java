package org.aurorasoc.workbench.domain.extract;

/// What is one word of letters and digits, or starts with one: hashes, wallets, and the ids of vulnerabilities,
/// networks and techniques.
final class WordFinder implements Finder {
    @Override
    public void find(PlainText text, Findings findings) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (Signs.isAlphanumeric(text.at(end))) {
                end++;
            }
            if (end - at > 1 && findings.isFree(at, end)) {
                word(text, findings, at, end);
            }
            at = end + 1;
        }
    }

    private static void word(PlainText text, Findings findings, int start, int end) {
        int length = end - start;
        if (length >= 26) {
            if (!HashWords.found(text, findings, start, end)) {
                Wallets.find(text, findings, start, end);
            }
            return;
        }
        switch (text.at(start)) {
            case 'C', 'c' -> Identifiers.vulnerability(text, findings, start, end);
            case 'A', 'a' -> Identifiers.network(text, findings, start, end);
            case 'T', 't' -> Identifiers.technique(text, findings, start, end);
            default -> {}
        }
    }
}
