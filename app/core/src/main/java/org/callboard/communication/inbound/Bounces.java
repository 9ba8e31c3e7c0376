package org.callboard.communication.inbound;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.mailbox.BounceAddresses;
import org.callboard.communication.mime.ReadMail;
import org.callboard.communication.mime.Report;
import org.callboard.communication.thread.MessageRow;
import org.callboard.communication.thread.MessageRows;
import org.callboard.communication.thread.MessageViews;
import org.callboard.communication.thread.Words;
import org.springframework.stereotype.Component;

/**
 * Tells what servers report of our messages. A report is anybody's word, so it must name a message by the id, or go to the
 * signed address, that only those know who got it, and it speaks of those alone whom that message went to.
 */
@Component
class Bounces {

    private final MessageRows rows;
    private final MessageViews views;
    private final Deliveries deliveries;
    private final BounceAddresses addresses;
    private final Clock clock;

    Bounces(MessageRows rows, MessageViews views, Deliveries deliveries, BounceAddresses addresses, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The message that a report is about: the one that it names, or whose envelope it was sent back to. */
    Optional<MessageRow> about(ReadMail mail) {
        Report report = mail.report();
        if (report == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(report.messageId())
                .flatMap(deliveries::byMessageId)
                .or(() -> ours(report))
                .or(() -> sentBack(mail))
                .flatMap(rows::find)
                .filter(row -> row.direction() == Direction.OUT);
    }

    private Optional<UUID> sentBack(ReadMail mail) {
        return mail.deliveredTo().stream()
                .map(addresses::message)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<UUID> ours(Report report) {
        try {
            return Optional.ofNullable(report.ours()).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** In the caller's transaction. */
    void tell(Report report, MessageRow message) {
        MessageView view = views.of(List.of(message)).get(0);
        List<Address> all = Stream.of(view.to(), view.cc(), view.bcc())
                .flatMap(List::stream)
                .toList();
        // what is only late is told first: what failed for good says more
        report.failures().stream()
                .sorted(Comparator.comparing(Report.Failure::forGood))
                .forEach(failure -> tell(failure, message, all));
    }

    private void tell(Report.Failure failure, MessageRow message, List<Address> all) {
        Optional<Address> who = failure.address() == null
                ? all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty()
                : all.stream()
                        .filter(one -> key(one.address()).equals(key(failure.address())))
                        .findFirst();
        String named = who.map(Address::address).orElse(failure.address());
        String detail = named == null ? failure.said() : named + ": " + failure.said();
        Instant now = clock.instant();
        deliveries.report(
                message.id(), failure.forGood() ? MessageState.BOUNCED_HARD : MessageState.BOUNCED_SOFT, now, detail);
        if (failure.addressGone() && who.isPresent()) {
            LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
            deliveries.suppress(
                    Channel.EMAIL, who.get().address(), null, "It bounced on " + day + ": " + failure.said());
        }
    }

    private static String key(String address) {
        return Words.key(Channel.EMAIL, address);
    }
}
