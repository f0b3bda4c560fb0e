package org.aurorasoc.workbench.domain.extract;

import java.util.Locale;

/// Newer Bitcoin addresses (BIP 173, and BIP 350 from witness version 1 on).
final class Bech32 {
    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int[] PREFIX = {3, 3, 0, 'b' & 31, 'c' & 31};
    private static final int CHECK = 1;
    private static final int CHECK_M = 0x2bc830a3;

    private Bech32() {}

    static boolean isShaped(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean oneCase = word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT));
        return oneCase && lower.startsWith("bc1") && Signs.all(lower.substring(3), c -> DIGITS.indexOf(c) >= 0);
    }

    static boolean isValid(String word) {
        String body = word.toLowerCase(Locale.ROOT).substring(3);
        int check = 1;
        for (int value : PREFIX) {
            check = step(check, value);
        }
        for (int i = 0; i < body.length(); i++) {
            check = step(check, DIGITS.indexOf(body.charAt(i)));
        }
        boolean versionZero = body.charAt(0) == 'q';
        boolean fits = !versionZero || body.length() == 39 || body.length() == 59;
        return fits && check == (versionZero ? CHECK : CHECK_M);
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
