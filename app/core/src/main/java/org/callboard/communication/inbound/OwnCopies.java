package org.callboard.communication.inbound;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.communication.Mailbox;
import org.springframework.stereotype.Component;

/**
 * The blind copies that prove that messages left: known by three of their headers, for all that lie there at once, so that
 * none of them is fetched. Who pretends to be one has only their own mail passed over.
 */
@Component
class OwnCopies {

    private final ReceivedRows rows;

    OwnCopies(ReceivedRows rows) {
        this.rows = rows;
    }

    /** Numbers of those that are. */
    Set<Long> among(Mailbox mailbox, List<ImapInbox.Lying> all) {
        List<ImapInbox.Lying> claimed = all.stream()
                .filter(one -> one.ours() != null && one.messageId() != null && isFrom(mailbox, one.from()))
                .toList();
        Map<String, UUID> sent = rows.sent(
                mailbox.id(), claimed.stream().map(ImapInbox.Lying::messageId).collect(Collectors.toSet()));
        return claimed.stream()
                .filter(one -> sent.containsKey(one.messageId())
                        && sent.get(one.messageId()).toString().equals(one.ours()))
                .map(ImapInbox.Lying::uid)
                .collect(Collectors.toSet());
    }

    private static boolean isFrom(Mailbox mailbox, String from) {
        return from != null
                && from.toLowerCase(Locale.ROOT).contains(mailbox.address().toLowerCase(Locale.ROOT));
    }
}
