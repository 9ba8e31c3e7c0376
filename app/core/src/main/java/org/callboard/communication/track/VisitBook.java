package org.callboard.communication.track;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.callboard.communication.Messages;
import org.callboard.communication.Visits;
import org.callboard.communication.track.FollowedAddresses.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who comes by an address of a message, and tells those who may see the message. */
@Service
public class VisitBook implements Visits {

    private final TrackSettings settings;
    private final FollowedAddresses addresses;
    private final VisitRows rows;
    private final Messages messages;
    private final Clock clock;

    VisitBook(TrackSettings settings, FollowedAddresses addresses, VisitRows rows, Messages messages, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.rows = rows;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where the link leads; empty when it is none of ours. */
    @Transactional
    public Optional<URI> follow(String token, Visitor visitor) {
        return visit(token, visitor, place -> !place.isPicture()).map(URI::create);
    }

    /** @return whether the picture is one of ours */
    @Transactional
    public boolean open(String token, Visitor visitor) {
        return visit(token, visitor, Place::isPicture).isPresent();
    }

    private Optional<String> visit(String token, Visitor visitor, Predicate<Place> wanted) {
        return addresses
                .read(token)
                .filter(wanted)
                .flatMap(place -> rows.target(place).map(target -> {
                    if (settings.allowed()) {
                        rows.note(place, clock.instant(), visitor.machine());
                    }
                    return target;
                }));
    }

    @Override
    public boolean allowed() {
        return settings.allowed();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Visit> of(UUID message) {
        return rows.of(messages.get(message).id());
    }
}
