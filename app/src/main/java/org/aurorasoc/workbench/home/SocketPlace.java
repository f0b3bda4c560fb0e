package org.aurorasoc.workbench.home;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aurorasoc.workbench.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the owner's socket lies: beside the lock, or in a private folder of its own when that path is too long for a
/// socket or its file system knows none.
final class SocketPlace {
    private static final Logger LOG = LoggerFactory.getLogger(SocketPlace.class);
    private static final String FILE = "owner.sock";
    private static final String FOLDER_PREFIX = "workbench-";
    /// The systems allow 104 to 108 bytes with the ending zero.
    private static final int LONGEST_PATH = 100;
    private static final int WAITING_CALLERS = 128;

    private SocketPlace() {}

    static ServerSocketChannel bind(Path storeFolder) throws IOException {
        Path beside = storeFolder.resolve(FILE);
        if (beside.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST_PATH) {
            try {
                Files.deleteIfExists(beside);
                return bindAt(beside);
            } catch (IOException e) {
                LOG.debug("No socket can be made beside the lock", e);
            }
        }
        return bindAt(Files.createTempDirectory(FOLDER_PREFIX, PrivateFiles.attributes(PrivateFiles.FOLDER_RIGHTS))
                .resolve(FILE));
    }

    static Path of(ServerSocketChannel server) throws IOException {
        if (server.getLocalAddress() instanceof UnixDomainSocketAddress address) {
            return address.getPath();
        }
        throw new IOException("The socket has no path.");
    }

    /// Removes a socket, also one that a crashed owner left, and its folder when it has one of its own.
    static void remove(Path socket) throws IOException {
        if (!socket.endsWith(FILE)) {
            return;
        }
        Files.deleteIfExists(socket);
        Path folder = socket.toAbsolutePath().getParent();
        if (folder != null && folder.getFileName().toString().startsWith(FOLDER_PREFIX)) {
            Files.deleteIfExists(folder);
        }
    }

    private static ServerSocketChannel bindAt(Path path) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        boolean bound = false;
        try {
            server.bind(UnixDomainSocketAddress.of(path), WAITING_CALLERS);
            PrivateFiles.tighten(path, PrivateFiles.FILE_RIGHTS);
            bound = true;
        } finally {
            if (!bound) {
                server.close();
            }
        }
        return server;
    }
}
