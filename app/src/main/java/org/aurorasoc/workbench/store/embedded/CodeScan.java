package org.aurorasoc.workbench.store.embedded;

/// The inner loop of a search by codes: what each row's product with the query is likely to be.
interface CodeScan {
    /// Fills in the estimates of at least the first `rows` positions; `estimates` has room for whole blocks.
    void estimate(BitCodes codes, CodedQuery query, int rows, float[] estimates);

    /// The quickest that this run of Java offers, as [DotProduct#quickest()].
    static CodeScan quickest() {
        return DotProduct.hasVectorModule() ? new WideCodeScan() : new PlainCodeScan();
    }
}
