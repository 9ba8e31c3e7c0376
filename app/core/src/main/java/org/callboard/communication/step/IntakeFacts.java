package org.callboard.communication.step;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageView;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.communication.thread.MessageRow;
import org.callboard.communication.thread.MessageRows;
import org.callboard.communication.thread.MessageViews;
import org.callboard.customer.KnownAddresses;
import org.callboard.lead.LeadsByAddress;
import org.callboard.records.text.FreeMail;
import org.callboard.rules.communication.MailFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mail that came, as rules look at it. */
@Component
class IntakeFacts {

    private static final int LONGEST_TEXT = 4_000;

    private final MessageRows rows;
    private final MessageViews views;
    private final MailboxBook mailboxes;
    private final KnownAddresses customers;
    private final LeadsByAddress leads;
    private final JdbcClient jdbc;

    IntakeFacts(
            MessageRows rows,
            MessageViews views,
            MailboxBook mailboxes,
            KnownAddresses customers,
            LeadsByAddress leads,
            JdbcClient jdbc) {
        this.rows = rows;
        this.views = views;
        this.mailboxes = mailboxes;
        this.customers = customers;
        this.leads = leads;
        this.jdbc = jdbc;
    }

    /** The message; empty when it is gone. */
    Optional<MessageView> mail(String id) {
        try {
            return Optional.ofNullable(id)
                    .map(UUID::fromString)
                    .flatMap(rows::find)
                    .map(row -> views.of(List.of(row)).get(0));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Optional<MailFacts> of(String id) {
        return mail(id).map(this::facts);
    }

    private MailFacts facts(MessageView mail) {
        String from = lower(mail.from().address());
        String domain = from.substring(from.lastIndexOf('@') + 1);
        Mailbox mailbox = mailboxes.find(mail.mailboxId()).orElse(null);
        KnownAddresses.Known known = customers.of(from);
        return new MailFacts(
                mailbox == null ? null : lower(mailbox.address()).split("[@+]", 2)[0],
                mailbox == null ? null : mailbox.team(),
                from,
                domain,
                FreeMail.is(domain),
                lower(mail.subject()),
                lower(cut(mail.text())),
                isBulk(mail.id()),
                mail.autoSubmitted(),
                mail.attachments().size(),
                known.personId() != null,
                known.companyId() != null,
                leads.open(from).isPresent(),
                isOfTicket(mail.threadId()),
                goesOn(mail));
    }

    private boolean isBulk(UUID id) {
        return jdbc.sql("select coalesce((select bulk from communication.received where message_id = ?), false)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean isOfTicket(UUID thread) {
        return jdbc.sql("select exists (select 1 from communication.thread_subject where thread_id = ?"
                        + " and subject_type = 'ticket')")
                .param(thread)
                .query(Boolean.class)
                .single();
    }

    private boolean goesOn(MessageView mail) {
        List<MessageRow> newest = rows.newest(mail.threadId(), 2);
        return newest.size() > 1;
    }

    private static String cut(String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
