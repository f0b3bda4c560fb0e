package org.aurorasoc.workbench.domain.extract;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/// Values made by chance, and their canonical forms worked out in another way than the product's.
final class MadeValues {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    private MadeValues() {}

    static String version6(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[0] = 0x20;
        bytes[1] = 0x01;
        int zeros = random.nextInt(14);
        int from = 2 + random.nextInt(14 - zeros);
        Arrays.fill(bytes, from, from + zeros, (byte) 0);
        return spelled(bytes, random);
    }

    private static String spelled(byte[] bytes, Random random) {
        StringBuilder full = new StringBuilder();
        for (int i = 0; i < 16; i += 2) {
            int group = (bytes[i] & 255) << 8 | bytes[i + 1] & 255;
            full.append(i == 0 ? "" : ":").append(String.format(random.nextBoolean() ? "%x" : "%04x", group));
        }
        String text = random.nextBoolean() ? full.toString() : canonical6(full.toString());
        return random.nextBoolean() ? text : text.toUpperCase(Locale.ROOT);
    }

    static String canonical6(String text) {
        String full = literal(text).getHostAddress();
        return shortened(full);
    }

    /// The longest run of two or more zero groups, the first of equals, becomes two colons.
    private static String shortened(String full) {
        for (int run = 8; run >= 2; run--) {
            String zeros = "0:".repeat(run - 1) + "0";
            String around = ":" + full + ":";
            int at = around.indexOf(":" + zeros + ":");
            if (at >= 0) {
                String left = around.substring(0, at);
                String right = around.substring(at + zeros.length() + 2);
                return strip(left) + "::" + strip(right);
            }
        }
        return full;
    }

    private static String strip(String text) {
        String left = text.startsWith(":") ? text.substring(1) : text;
        return left.endsWith(":") ? left.substring(0, left.length() - 1) : left;
    }

    private static InetAddress literal(String text) {
        return InetAddress.ofLiteral(text);
    }

    static String range(Random random) {
        if (random.nextInt(4) == 0) {
            return version6(random) + "/" + random.nextInt(129);
        }
        return random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256)
                + "/" + random.nextInt(33);
    }

    static String canonicalRange(String text) {
        int slash = text.indexOf('/');
        int bits = Integer.parseInt(text.substring(slash + 1));
        byte[] address = literal(text.substring(0, slash)).getAddress();
        BigInteger mask =
                BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE).shiftLeft(address.length * 8 - bits);
        byte[] kept = new BigInteger(1, address).and(mask).toByteArray();
        byte[] network = new byte[address.length];
        int length = Math.min(kept.length, network.length);
        System.arraycopy(kept, kept.length - length, network, network.length - length, length);
        try {
            String host = InetAddress.getByAddress(network).getHostAddress();
            return (network.length == 4 ? host : shortened(host)) + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static String network(Random random) {
        long number = random.nextBoolean() ? 401 + random.nextInt(64_000) : 65_536 + random.nextLong(4_100_000_000L);
        String[] spelled = {"AS", "ASN", "AS ", "ASN "};
        return spelled[random.nextInt(spelled.length)] + number;
    }

    static String technique(Random random) {
        String id = "T1" + (100 + random.nextInt(700));
        return random.nextBoolean() ? id : id + String.format(".%03d", 1 + random.nextInt(20));
    }

    static String wallet(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> base58(random, 0);
            case 1 -> base58(random, 5);
            case 2 -> bech32(random, 0, 1);
            case 3 -> bech32(random, 1, 0x2bc830a3);
            default -> ethereum(random);
        };
    }

    static String canonicalWallet(String value) {
        return value.startsWith("0x") ? value.toLowerCase(Locale.ROOT) : value;
    }

    private static String base58(Random random, int version) {
        byte[] body = new byte[21];
        random.nextBytes(body);
        body[0] = (byte) version;
        byte[] all = Arrays.copyOf(body, 25);
        System.arraycopy(sha256(sha256(body)), 0, all, 21, 4);
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, all);
        while (number.signum() > 0) {
            text.append(BASE58.charAt(number.mod(BigInteger.valueOf(58)).intValue()));
            number = number.divide(BigInteger.valueOf(58));
        }
        for (int i = 0; i < all.length && all[i] == 0; i++) {
            text.append('1');
        }
        return text.reverse().toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bech32(Random random, int version, int constant) {
        int[] values = new int[5 + 1 + 32 + 6];
        System.arraycopy(new int[] {3, 3, 0, 2, 3}, 0, values, 0, 5);
        values[5] = version;
        for (int i = 6; i < 38; i++) {
            values[i] = random.nextInt(32);
        }
        int check = checksum(values) ^ constant;
        StringBuilder text = new StringBuilder("bc1");
        for (int i = 5; i < 44; i++) {
            text.append(BECH32.charAt(i < 38 ? values[i] : check >>> 5 * (43 - i) & 31));
        }
        return text.toString();
    }

    private static int checksum(int[] values) {
        int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
        int check = 1;
        for (int value : values) {
            int top = check >>> 25;
            check = (check & 0x1ffffff) << 5 ^ value;
            for (int i = 0; i < 5; i++) {
                check ^= (top >>> i & 1) != 0 ? generator[i] : 0;
            }
        }
        return check;
    }

    private static String ethereum(Random random) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        String lower = HexFormat.of().formatHex(bytes);
        return "0x" + (random.nextBoolean() ? lower : checked(lower));
    }

    private static String checked(String lower) {
        String hash = HexFormat.of().formatHex(Keccak256.of(lower.getBytes(StandardCharsets.US_ASCII)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            text.append(Character.digit(hash.charAt(i), 16) >= 8 ? Character.toUpperCase(c) : c);
        }
        return text.toString();
    }
}
