package org.aurorasoc.workbench.viewmodel.why;

/// One line of a comparison. `section` is empty where it goes on with that of the line above; a side that has nothing
/// is empty; `code` is what is read letter by letter, such as an indicator.
///
/// @param none what stands in the empty half to say that this side has nothing of the section; mostly empty
public record CompareRow(String section, String left, Mark mark, String right, boolean code, String none) {
    public enum Mark {
        SAME("="),
        DIFFERENT("≠"),
        ONLY_LEFT("←"),
        ONLY_RIGHT("→");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    CompareRow saying(String nothing) {
        return new CompareRow(section, left, mark, right, code, nothing);
    }
}
