package org.callboard.communication.inbound;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.callboard.communication.Channel;
import org.callboard.communication.mailbox.BounceAddresses;
import org.callboard.communication.mailbox.ReplyAddresses;
import org.callboard.communication.mime.ReadMail;
import org.callboard.communication.thread.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the conversation that a mail goes on with: by the signed token in its address, by the mails that it names, and where
 * a mail program drops both, by its subject among what its sender was written lately. What names a conversation without
 * having had a part in it is let in only by what nobody can guess: our token, or the Message-ID of a mail of ours.
 */
@Component
class Conversations {

    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final Pattern ANSWER = Pattern.compile(
            "^\\s*((re|aw|sv|vs|antw|odp|r|ref|rif|res|ynt)(\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final ReplyAddresses tokens;
    private final BounceAddresses bounces;
    private final Clock clock;

    Conversations(JdbcClient jdbc, ReplyAddresses tokens, BounceAddresses bounces, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.bounces = bounces;
        this.clock = clock;
    }

    /**
     * @param thread {@code null} begins one
     * @param answered id in the header of our message that its recipient answers; {@code null} when it is none
     * @param stranger whether the sender had no part in the conversation
     */
    record Place(UUID thread, String answered, boolean stranger) {

        static final Place NEW = new Place(null, null, false);
    }

    private record Named(UUID thread, String messageId, boolean ours) {}

    /** @param personId of the sender; {@code null} when nobody knows them */
    Place of(UUID mailbox, ReadMail mail, UUID personId) {
        String sender = mail.from().address();
        Optional<UUID> byToken = byToken(mailbox, mail);
        List<Named> named = named(mailbox, mail.references());
        Optional<UUID> thread = byToken.or(() -> named.stream()
                .filter(one -> one.ours() || hasPart(one.thread(), sender, personId))
                .map(Named::thread)
                .findFirst());
        if (thread.isEmpty()) {
            return bySubject(mailbox, mail).orElse(Place.NEW);
        }
        boolean part = hasPart(thread.get(), sender, personId);
        return new Place(thread.get(), part ? answered(thread.get(), named) : null, !part);
    }

    private Optional<UUID> byToken(UUID mailbox, ReadMail mail) {
        return mail.deliveredTo().stream()
                .map(address -> tokens.thread(address).or(() -> answeredByMachine(address)))
                .flatMap(Optional::stream)
                .filter(thread -> jdbc.sql(
                                "select exists (select 1 from communication.thread where id = ? and mailbox_id = ?)")
                        .params(thread, mailbox)
                        .query(Boolean.class)
                        .single())
                .findFirst();
    }

    /** Whoever is away answers to the envelope's sender, which names the message. */
    private Optional<UUID> answeredByMachine(String address) {
        return bounces.message(address)
                .flatMap(message -> jdbc.sql("select thread_id from communication.message where id = ?")
                        .param(message)
                        .query(UUID.class)
                        .optional());
    }

    /** Those of this mailbox alone: another one's people are not these. */
    private List<Named> named(UUID mailbox, List<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        String[] refs = references.toArray(String[]::new);
        return jdbc.sql("""
                        select thread_id, message_id, direction = 'OUT' as ours from communication.message
                        where mailbox_id = :mailbox and message_id = any(:refs)
                        order by array_position(:refs, message_id) limit 20
                        """)
                .param("mailbox", mailbox)
                .param("refs", refs)
                .query((row, n) -> new Named(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** Whoever wrote in it, was written to, or is the person whom it is with, by whatever address. */
    private boolean hasPart(UUID thread, String sender, UUID personId) {
        return jdbc.sql("""
                        select exists (select 1 from communication.message m where m.thread_id = :thread
                                and lower(m.from_address) = lower(:sender))
                            or exists (select 1 from communication.recipient r join communication.message m on m.id = r.message_id
                                where m.thread_id = :thread and lower(r.address) = lower(:sender))
                            or exists (select 1 from communication.thread t where t.id = :thread and t.person_id = :person)
                        """)
                .param("thread", thread)
                .param("sender", sender)
                .param("person", personId, Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    /** What it names of ours, else the last that was written there. */
    private String answered(UUID thread, List<Named> named) {
        String[] refs = named.stream().filter(Named::ours).map(Named::messageId).toArray(String[]::new);
        return jdbc.sql("""
                        select m.message_id from communication.message m where m.thread_id = :thread and m.direction = 'OUT'
                            and (m.message_id = any(:refs) or :none)
                        order by array_position(:refs, m.message_id), m.at desc, m.id desc limit 1
                        """)
                .param("thread", thread)
                .param("refs", refs)
                .param("none", refs.length == 0)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Of a program that says nothing of what it answers: only among what went to this very sender. */
    private Optional<Place> bySubject(UUID mailbox, ReadMail mail) {
        if (!ANSWER.matcher(mail.subject()).find() || mail.from().address().isEmpty()) {
            return Optional.empty();
        }
        String bare = bare(mail.subject());
        return jdbc
                .sql("""
                        select m.thread_id, m.message_id, m.subject from communication.contacted c
                        join communication.message m on m.id = c.message_id
                        where c.channel = 'EMAIL' and c.address = :address and c.at > :since and m.mailbox_id = :mailbox
                        order by c.at desc limit 50
                        """)
                .param("address", Words.key(Channel.EMAIL, mail.from().address()))
                .param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .param("mailbox", mailbox)
                .query((row, n) -> new Object[] {row.getObject(1, UUID.class), row.getString(2), row.getString(3)})
                .list()
                .stream()
                .filter(one -> bare((String) one[2]).equals(bare))
                .map(one -> new Place((UUID) one[0], (String) one[1], false))
                .findFirst();
    }

    private static String bare(String subject) {
        return ANSWER.matcher(subject).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    }
}
