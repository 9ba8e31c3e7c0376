package org.callboard.communication.outbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Component;

/** This process among those that work on the same outbox. */
@Component
class Node {

    private final String name;

    Node() {
        String id = Ids.next().toString();
        name = host() + "-" + ProcessHandle.current().pid() + "-" + id.substring(id.length() - 6);
    }

    String name() {
        return name;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }
}
