package org.aurorasoc.workbench.embed.onnx;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/// One line for the user out of what the system or a native library said.
final class Reason {
    private static final int LONGEST = 200;

    private Reason() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "access denied";
            case FileSystemException file when file.getReason() != null -> firstLine(file.getReason());
            default ->
                failure.getMessage() == null ? failure.getClass().getSimpleName() : firstLine(failure.getMessage());
        };
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
