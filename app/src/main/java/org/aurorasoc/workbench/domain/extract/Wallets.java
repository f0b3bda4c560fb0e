package org.aurorasoc.workbench.domain.extract;

/// Addresses of Bitcoin and Ethereum, each by its own check.
final class Wallets {
    private static final int LONGEST_BECH32 = 90;
    private static final int LONGEST_BASE58 = 35;
    private static final int ETHEREUM = 42;

    private Wallets() {}

    static void find(PlainText text, Findings findings, int start, int end) {
        int length = end - start;
        if (length == ETHEREUM && text.has("0x", start)) {
            String word = text.part(start, end);
            if (Eip55.isShaped(word)) {
                judge(text, findings, start, end, Eip55.isValid(word));
            }
        } else if (text.has("bc1", start) && length <= LONGEST_BECH32) {
            String word = text.part(start, end);
            if (Bech32.isShaped(word)) {
                judge(text, findings, start, end, Bech32.isValid(word));
            }
        } else if ((text.at(start) == '1' || text.at(start) == '3') && length <= LONGEST_BASE58) {
            String word = text.part(start, end);
            if (Base58Check.isShaped(word)) {
                judge(text, findings, start, end, Base58Check.isValid(word));
            }
        }
    }

    private static void judge(PlainText text, Findings findings, int start, int end, boolean valid) {
        if (valid) {
            findings.accept("wallet", text.part(start, end), start, end);
        } else {
            findings.doubt(start, end, Refusal.WALLET_CHECKSUM);
        }
    }
}
