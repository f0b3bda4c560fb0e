package org.aurorasoc.workbench.domain.extract;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// Older Bitcoin addresses: a version, 20 bytes, and four bytes of their hash, in base 58.
final class Base58Check {
    private static final String DIGITS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    private static final int LENGTH = 25;
    private static final int BODY = 21;

    private Base58Check() {}

    /// Long numbers and names are not: an address has digits and letters of both cases.
    static boolean isShaped(String word) {
        return Signs.all(word, c -> DIGITS.indexOf(c) >= 0)
                && word.chars().anyMatch(Character::isUpperCase)
                && word.chars().anyMatch(Character::isLowerCase);
    }

    static boolean isValid(String word) {
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < word.length(); i++) {
            number = number.multiply(BASE).add(BigInteger.valueOf(DIGITS.indexOf(word.charAt(i))));
        }
        byte[] digits = number.toByteArray();
        int skipped = digits.length > 1 && digits[0] == 0 ? 1 : 0;
        int zeros = leadingOnes(word);
        if (digits.length - skipped + zeros != LENGTH) {
            return false;
        }
        byte[] all = new byte[LENGTH];
        System.arraycopy(digits, skipped, all, zeros, digits.length - skipped);
        byte[] hash = sha256(sha256(Arrays.copyOf(all, BODY)));
        boolean known = all[0] == 0 || all[0] == 5;
        return known && Arrays.equals(all, BODY, LENGTH, hash, 0, LENGTH - BODY);
    }

    private static int leadingOnes(String word) {
        int ones = 0;
        while (ones < word.length() && word.charAt(ones) == '1') {
            ones++;
        }
        return ones;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
