package org.callboard.boot.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A port that stays with a directory as long as nobody else took it. */
final class FixedPort {

    private FixedPort() {}

    /** @param alive the file that says a server of ours holds the port already */
    static int of(Path file, Path alive) throws IOException {
        if (Files.exists(file)) {
            int port = Integer.parseInt(Files.readString(file).trim());
            if (isFree(port) || Files.exists(alive)) {
                return port;
            }
        }
        int port = anyFree();
        Files.writeString(file, port + "\n");
        return port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName("localhost"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return socket.getLocalPort();
        }
    }
}
