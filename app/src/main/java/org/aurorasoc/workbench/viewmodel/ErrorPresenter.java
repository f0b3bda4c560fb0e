package org.aurorasoc.workbench.viewmodel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.aurorasoc.workbench.domain.VisibleText;
import org.aurorasoc.workbench.error.CancelledException;
import org.aurorasoc.workbench.error.ConflictException;
import org.aurorasoc.workbench.error.FileAccessException;
import org.aurorasoc.workbench.error.HomeInUseException;
import org.aurorasoc.workbench.error.InvalidInputException;
import org.aurorasoc.workbench.error.NotFoundException;
import org.aurorasoc.workbench.error.StoreNotReadyException;
import org.aurorasoc.workbench.error.StoreUnavailableException;
import org.aurorasoc.workbench.error.UnexpectedException;
import org.aurorasoc.workbench.error.WorkbenchException;
import org.aurorasoc.workbench.error.WriteRefusedException;
import org.aurorasoc.workbench.i18n.Messages;

/// The one place where a failure becomes words for the window.
public final class ErrorPresenter {
    private static final int FRAMES_IN_CODE = 4;

    private final Messages messages;

    public ErrorPresenter(Messages messages) {
        this.messages = messages;
    }

    public Problem present(WorkbenchException failure) {
        return switch (failure) {
            case InvalidInputException e -> expected(e, Problem.Action.NONE);
            case NotFoundException e -> expected(e, Problem.Action.NONE);
            case ConflictException e -> expected(e, Problem.Action.NONE);
            case WriteRefusedException e -> expected(e, Problem.Action.NONE);
            case CancelledException e -> expected(e, Problem.Action.NONE);
            case StoreUnavailableException e -> expected(e, Problem.Action.RETRY);
            case StoreNotReadyException e -> expected(e, Problem.Action.RETRY);
            case FileAccessException e -> expected(e, Problem.Action.RETRY);
            case HomeInUseException e -> expected(e, Problem.Action.RETRY);
            case UnexpectedException e -> fault(e);
        };
    }

    private static Problem expected(WorkbenchException e, Problem.Action action) {
        return new Problem(VisibleText.line(e.sentence()), VisibleText.line(e.remedy()), action, "");
    }

    private Problem fault(UnexpectedException e) {
        String code = codeOf(e);
        return new Problem(
                messages.text("problem.fault", code), VisibleText.line(e.sentence()), Problem.Action.RETRY, code);
    }

    /// From the innermost cause's type and first frames: no message goes in, since messages may hold values.
    private static String codeOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StringBuilder signature = new StringBuilder(root.getClass().getName());
        StackTraceElement[] frames = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES_IN_CODE, frames.length); i++) {
            signature.append('|').append(frames[i].getClassName()).append('.').append(frames[i].getMethodName());
        }
        CRC32 sum = new CRC32();
        sum.update(signature.toString().getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08X", sum.getValue());
    }
}
