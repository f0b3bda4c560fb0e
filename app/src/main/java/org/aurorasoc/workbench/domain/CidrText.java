package org.aurorasoc.workbench.domain;

/// A range of addresses, written by its network: `192.0.2.77/24` is `192.0.2.0/24`.
final class CidrText {
    private CidrText() {}

    /// What is no range stays as it came.
    static String of(String text) {
        int slash = text.indexOf('/');
        byte[] address = slash < 0 ? null : AddressLiteral.bytes(text.substring(0, slash));
        String length = text.substring(slash + 1);
        boolean isNumber =
                !length.isEmpty() && length.length() <= 3 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        if (address == null || !isNumber || Integer.parseInt(length) > address.length * 8) {
            return text;
        }
        int bits = Integer.parseInt(length);
        for (int i = 0; i < address.length; i++) {
            int kept = Math.clamp(bits - i * 8L, 0, 8);
            address[i] &= (byte) (0xff00 >> kept);
        }
        return IndicatorValue.written(address) + "/" + bits;
    }
}
