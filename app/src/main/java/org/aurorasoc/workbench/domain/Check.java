package org.aurorasoc.workbench.domain;

/// One line of the doctor: a part, its state, what was seen and what mends it (empty when nothing is to mend).
public record Check(String name, State state, String detail, String remedy) {
    public enum State {
        OK,
        WARN,
        FAIL,
        OFF;

        public String word() {
            return AsciiCase.lower(name());
        }
    }

    public static Check ok(String name, String detail) {
        return new Check(name, State.OK, detail, "");
    }

    public static Check off(String name, String detail) {
        return new Check(name, State.OFF, detail, "");
    }
}
