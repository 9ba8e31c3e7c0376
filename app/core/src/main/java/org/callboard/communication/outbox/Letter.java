package org.callboard.communication.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.callboard.communication.Address;
import org.callboard.communication.MessageView;
import org.callboard.communication.thread.Words;

/**
 * A message as the guard looks at it.
 *
 * @param answers whether it only answers what its recipients wrote
 */
record Letter(MessageView message, boolean answers) {

    List<Address> recipients() {
        return Stream.of(message.to(), message.cc(), message.bcc())
                .flatMap(List::stream)
                .toList();
    }

    /** Addresses in their normal forms. */
    List<String> keys() {
        return recipients().stream()
                .map(one -> Words.key(message.channel(), one.address()))
                .distinct()
                .toList();
    }

    boolean byMachine() {
        return message.author() == null;
    }
}
