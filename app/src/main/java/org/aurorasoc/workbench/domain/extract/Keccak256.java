package org.aurorasoc.workbench.domain.extract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Keccak as it was before the standard changed its padding: what Ethereum uses, and what no Java has. For messages of
/// one block, which an address is.
final class Keccak256 {
    private static final int RATE = 136;
    private static final int ROUNDS = 24;

    private Keccak256() {}

    static byte[] of(byte[] message) {
        if (message.length >= RATE) {
            throw new IllegalArgumentException("one block only");
        }
        byte[] block = java.util.Arrays.copyOf(message, RATE);
        block[message.length] ^= 1;
        block[RATE - 1] ^= (byte) 0x80;
        long[] state = new long[25];
        ByteBuffer lanes = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < RATE / 8; i++) {
            state[i] = lanes.getLong();
        }
        permute(state);
        ByteBuffer hash = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 4; i++) {
            hash.putLong(state[i]);
        }
        return hash.array();
    }

    private static void permute(long[] state) {
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            theta(state);
            chi(rhoPi(state), state);
            for (int bit = 0; bit < 7; bit++) {
                state[0] ^= (register & 1) == 0 ? 0 : 1L << (1 << bit) - 1;
                register = register << 1 ^ (register >> 7) * 0x171;
            }
        }
    }

    private static void theta(long[] state) {
        long[] column = new long[5];
        for (int i = 0; i < 25; i++) {
            column[i % 5] ^= state[i];
        }
        for (int i = 0; i < 25; i++) {
            int x = i % 5;
            state[i] ^= column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
        }
    }

    private static long[] rhoPi(long[] state) {
        long[] moved = new long[25];
        moved[0] = state[0];
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            int nextY = (2 * x + 3 * y) % 5;
            moved[y + 5 * nextY] = Long.rotateLeft(state[x + 5 * y], (t + 1) * (t + 2) / 2 % 64);
            x = y;
            y = nextY;
        }
        return moved;
    }

    private static void chi(long[] from, long[] to) {
        for (int i = 0; i < 25; i++) {
            int row = i / 5 * 5;
            to[i] = from[i] ^ ~from[row + (i + 1) % 5] & from[row + (i + 2) % 5];
        }
    }
}
