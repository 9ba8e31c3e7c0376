package org.callboard.communication.outbox;

import java.util.Optional;
import org.callboard.communication.Channel;
import org.callboard.communication.Provider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who takes messages out of the house, by channel; the first in order where there are several. */
@Component
class Providers {

    private final ObjectProvider<Provider> all;

    Providers(ObjectProvider<Provider> all) {
        this.all = all;
    }

    Optional<Provider> of(Channel channel) {
        return all.orderedStream()
                .filter(one -> one.channels().contains(channel))
                .findFirst();
    }

    Optional<Provider> named(String name) {
        return all.orderedStream().filter(one -> one.name().equals(name)).findFirst();
    }
}
