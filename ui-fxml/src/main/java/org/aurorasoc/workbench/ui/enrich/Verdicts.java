package org.aurorasoc.workbench.ui.enrich;

import org.aurorasoc.workbench.ui.control.VerdictMark;
import org.aurorasoc.workbench.viewmodel.enrich.VerdictState;

/// The shape of each verdict.
final class Verdicts {
    private Verdicts() {}

    static VerdictMark mark(VerdictState state) {
        return new VerdictMark(
                switch (state) {
                    case MALICIOUS -> VerdictMark.Kind.MALICIOUS;
                    case SUSPICIOUS -> VerdictMark.Kind.SUSPICIOUS;
                    case BENIGN -> VerdictMark.Kind.BENIGN;
                    case UNKNOWN -> VerdictMark.Kind.UNKNOWN;
                    case NOT_FOUND -> VerdictMark.Kind.NOT_FOUND;
                    case WAITING -> VerdictMark.Kind.WAITING;
                    case UNASKED -> VerdictMark.Kind.UNASKED;
                });
    }
}
