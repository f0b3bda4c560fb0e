package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import org.aurorasoc.workbench.error.FileAccessException;

/// Why a home cannot be used, in one sentence with the way out.
final class HomeFault {
    private static final String ELSEWHERE = "Set WORKBENCH_HOME to a folder of your own that you may write.";

    private HomeFault() {}

    static FileAccessException isNoFolder(Path path) {
        return new FileAccessException("The home " + path + " is a file, not a folder.", ELSEWHERE);
    }

    static FileAccessException belongsTo(UserPrincipal owner, Path path) {
        return new FileAccessException(
                "The home " + path + " belongs to another user, " + owner.getName() + ".",
                "Run the workbench as that user, or set WORKBENCH_HOME to a folder of your own.");
    }

    static FileAccessException of(Path path, IOException cause) {
        String reason = cause instanceof FileSystemException e ? Objects.requireNonNullElse(e.getReason(), "") : "";
        if (reason.contains("Read-only file system")) {
            return new FileAccessException("The home " + path + " is on a read-only file system.", ELSEWHERE, cause);
        }
        if (reason.contains("No space left") || reason.contains("Disk quota")) {
            return new FileAccessException(
                    "There is no space left for the home " + path + ".", "Make room, or " + lower(ELSEWHERE), cause);
        }
        if (cause instanceof FileAlreadyExistsException || reason.contains("Not a directory")) {
            return new FileAccessException(
                    "The home " + path + " cannot be made: a part of its path is a file.", ELSEWHERE, cause);
        }
        return notWritable(path, cause);
    }

    private static FileAccessException notWritable(Path path, IOException cause) {
        try {
            UserPrincipal owner = Files.getOwner(path);
            if (!owner.getName().equals(System.getProperty("user.name"))) {
                return belongsTo(owner, path);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return new FileAccessException("The home " + path + " cannot be written.", ELSEWHERE, cause);
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
