package org.callboard.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tickets as their customer sees them. Every question carries the customer, and asks only tables that hold what customers
 * may know: notes of colleagues stand elsewhere. Whoever asks has made sure who the customer is.
 */
public interface TicketsOfCustomer {

    /** Newest first. @param before {@link Tickets.Slice#next} of the slice before. @param size 1 to 200 */
    Tickets.Slice<OwnTicket> list(Customer who, String before, int size);

    /** @throws org.callboard.kernel.NotFound when it is not theirs */
    OwnTicket get(Customer who, UUID ticket);

    /** @param channel {@code PORTAL}, {@code WEB}, {@code CHAT}. @param key the same one of the same customer is the same ticket; may be {@code null} */
    UUID open(Customer who, String subject, String description, String channel, String language, String key);

    /**
     * For somebody without a log-in, whose address nobody has proved: whoever is known by it is the ticket's person, but
     * sees nothing of it by this.
     *
     * @param queue where it waits; {@code null}, or one that is retired meanwhile, leaves that to the rules
     * @param key the same one of the same address is the same ticket; may be {@code null}
     */
    UUID open(
            Requester who,
            String subject,
            String description,
            String channel,
            String language,
            String queue,
            String key);

    /** Opens a closed one again. @return id of the reply */
    UUID reply(Customer who, UUID ticket, String text);

    /** The customer needs nothing more. */
    OwnTicket close(Customer who, UUID ticket);

    /** What was said between the customer and the house, oldest first. */
    List<OwnWord> words(Customer who, UUID ticket);

    /** @param companyId of the company whose tickets they may see, too; {@code null} for their own alone */
    record Customer(UUID personId, UUID companyId) {}

    /** @param name may be {@code null} */
    record Requester(String name, String email) {}

    /**
     * @param asker what whoever asked is called; {@code null} in lists, and when nobody knows
     * @param answerBy until when the first answer is promised; {@code null} when it came, or nothing is promised
     * @param solveBy until when the solution is promised; {@code null} while it waits for the customer, or nothing is
     *     promised
     */
    record OwnTicket(
            UUID id,
            String number,
            String subject,
            String description,
            TicketState state,
            boolean own,
            String asker,
            Instant answerBy,
            Instant solveBy,
            Instant createdAt,
            Instant changedAt) {

        public OwnTicket askedBy(String name) {
            return new OwnTicket(
                    id, number, subject, description, state, own, name, answerBy, solveBy, createdAt, changedAt);
        }
    }

    /** @param author what they are called; {@code null} for the house itself */
    record OwnWord(UUID id, String text, boolean fromCustomer, String author, Instant at) {}
}
