package org.aurorasoc.workbench.testsupport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A program for tests that does what ours must not: it tries to reach an address of the documentation range.
public final class TryConnect {
    private TryConnect() {}

    public static void main(String... args) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 443), 1000);
            System.out.println("reached");
        } catch (IOException e) {
            System.out.println("not reached");
        }
    }
}
