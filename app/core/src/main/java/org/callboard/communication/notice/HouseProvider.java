package org.callboard.communication.notice;

import java.util.Set;
import org.callboard.communication.Channel;
import org.callboard.communication.Outgoing;
import org.callboard.communication.Provider;
import org.callboard.communication.Receipt;
import org.springframework.stereotype.Component;

/**
 * Messages among colleagues leave for nowhere: they are told in the transaction that writes down that they were sent, by
 * {@link ColleaguesTold}. So one that was in hand when its node went down was surely not told.
 */
@Component
class HouseProvider implements Provider {

    @Override
    public String name() {
        return "house";
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.IN_APP);
    }

    @Override
    public Receipt send(Outgoing message) {
        return Receipt.accepted(null);
    }

    @Override
    public Proof wasAccepted(Outgoing message) {
        return Proof.ABSENT;
    }
}
