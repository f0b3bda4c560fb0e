package org.aurorasoc.workbench.store.embedded;

/// Row by row, with the processor's way of counting bits.
final class PlainCodeScan implements CodeScan {
    @Override
    public void estimate(BitCodes codes, CodedQuery query, int rows, float[] estimates) {
        int[] words = codes.words();
        float[] slopes = codes.slopes();
        float[] levels = codes.levels();
        int[] planes = query.planes();
        for (int position = 0; position < rows; position++) {
            int first = position / BitCodes.BLOCK * (BitCodes.BLOCK * BitCodes.WORDS) + position % BitCodes.BLOCK;
            int differing = differing(words, first, planes);
            estimates[position] =
                    slopes[position] * (query.base() - query.step() * differing) + levels[position] + query.shift();
        }
    }

    /// Two words at a time.
    private static int differing(int[] words, int first, int[] planes) {
        int differing = 0;
        for (int w = 0; w < BitCodes.WORDS; w += 2) {
            long row = both(words[first + w * BitCodes.BLOCK], words[first + (w + 1) * BitCodes.BLOCK]);
            for (int plane = 0; plane < CodedQuery.PLANES; plane++) {
                int at = plane * BitCodes.WORDS + w;
                differing += Long.bitCount(row ^ both(planes[at], planes[at + 1])) << plane;
            }
        }
        return differing;
    }

    private static long both(int low, int high) {
        return (long) high << Integer.SIZE | low & 0xFFFF_FFFFL;
    }
}
