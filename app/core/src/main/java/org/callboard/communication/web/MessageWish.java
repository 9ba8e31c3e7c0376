package org.callboard.communication.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageDraft;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;

/**
 * A message as a caller wants it sent.
 *
 * @param to addresses, plain or as {@code {address, name, personId}}
 * @param about {@code {type, id}}
 */
record MessageWish(
        Channel channel,
        UUID mailbox,
        List<Recipient> to,
        List<Recipient> cc,
        List<Recipient> bcc,
        String subject,
        String text,
        String html,
        About about,
        UUID replyTo,
        List<UUID> files,
        String purpose,
        String template,
        Map<String, String> values,
        Instant sendAt,
        Boolean track) {

    record About(String type, UUID id) {}

    /** A plain address, or one with a name. */
    record Recipient(String address, String name, UUID personId) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Recipient of(JsonNode written) {
            if (written.isTextual()) {
                return new Recipient(written.asText(), null, null);
            }
            return new Recipient(text(written, "address"), text(written, "name"), id(text(written, "personId")));
        }

        private static String text(JsonNode written, String name) {
            return written.hasNonNull(name) ? written.get(name).asText() : null;
        }

        private static UUID id(String written) {
            try {
                return written == null ? null : UUID.fromString(written);
            } catch (IllegalArgumentException noId) {
                throw new BadInput("to", "Expected the id of a person, not " + written + ".");
            }
        }
    }

    MessageDraft draft(String key) {
        return new MessageDraft(
                channel,
                mailbox,
                addresses(to),
                addresses(cc),
                addresses(bcc),
                subject,
                text,
                html,
                about(about),
                replyTo,
                ids(files),
                purpose,
                template,
                values,
                sendAt,
                track,
                key);
    }

    private static Subject about(About about) {
        if (about == null) {
            return null;
        }
        if (about.type() == null || about.id() == null) {
            throw new BadInput("about", "Give type and id, like {\"type\": \"deal\", \"id\": \"…\"}.");
        }
        return new Subject(about.type(), about.id());
    }

    private static List<UUID> ids(List<UUID> files) {
        if (files != null && files.contains(null)) {
            throw new BadInput("files", "Holds ids of files, none of them null.");
        }
        return files;
    }

    private static List<Address> addresses(List<Recipient> all) {
        if (all == null) {
            return null;
        }
        if (all.contains(null)) {
            throw new BadInput("to", "Holds addresses, none of them null.");
        }
        return all.stream()
                .map(one -> new Address(one.address(), one.name(), one.personId()))
                .toList();
    }
}
