package org.callboard.communication.inbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Inboxes.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose turn it is to fetch which mailbox, and how far it came. Locks go by the database's clock: nodes may differ. */
@Repository
class FetchingRows {

    private static final String IN_SECONDS = "clock_timestamp() + make_interval(secs => :seconds)";

    private final JdbcClient jdbc;

    FetchingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a mailbox is fetched. @param since what came before it begins nothing */
    record Mark(Long uidValidity, long lastUid, Instant since) {}

    /** Takes mailboxes that nobody has, and whose pause is over or that were set up anew. */
    public List<UUID> claim(String node, Duration lock, int most) {
        jdbc.sql("insert into communication.fetching (mailbox_id) select id from communication.mailbox"
                        + " where imap_host is not null on conflict do nothing")
                .update();
        return jdbc.sql("""
                        update communication.fetching f set node = :node, locked_until = %s, version = free.version
                        from (select g.mailbox_id, m.version from communication.fetching g
                            join communication.mailbox m on m.id = g.mailbox_id
                            where m.active and m.imap_host is not null
                                and (g.locked_until is null or g.locked_until < clock_timestamp())
                                and (g.not_before <= clock_timestamp() or m.version <> g.version)
                            order by g.not_before, g.mailbox_id limit :most for update of g skip locked) free
                        where f.mailbox_id = free.mailbox_id returning f.mailbox_id
                        """.formatted(IN_SECONDS))
                .param("node", node)
                .param("seconds", seconds(lock))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** @return those that are still this node's, active, and as they were set up when it took them */
    List<UUID> renew(String node, Duration lock, Collection<UUID> mailboxes) {
        return jdbc.sql("""
                        update communication.fetching f set locked_until = %s from communication.mailbox m
                        where m.id = f.mailbox_id and f.node = :node and f.mailbox_id = any(:ids) and m.active
                            and m.version = f.version returning f.mailbox_id
                        """.formatted(IN_SECONDS))
                .param("node", node)
                .param("seconds", seconds(lock))
                .param("ids", mailboxes.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Where to go on. A server that gave its mails other numbers is read from the beginning; what is known is known. */
    public Optional<Mark> begin(UUID mailbox, String node, long uidValidity) {
        jdbc.sql("update communication.fetching set uid_validity = ?, last_uid = 0"
                        + " where mailbox_id = ? and node = ? and uid_validity is distinct from ?")
                .params(uidValidity, mailbox, node, uidValidity)
                .update();
        return jdbc.sql(
                        "select uid_validity, last_uid, since from communication.fetching where mailbox_id = ? and node = ?")
                .params(mailbox, node)
                .query((row, n) -> new Mark(row.getLong(1), row.getLong(2), instant(row, "since")))
                .optional();
    }

    /** In the transaction that keeps the mail: whoever lost the mailbox meanwhile keeps nothing. */
    boolean advance(UUID mailbox, String node, long uidValidity, long uid) {
        return jdbc.sql("update communication.fetching set last_uid = ? where mailbox_id = ? and node = ?"
                                + " and uid_validity = ? and last_uid < ?")
                        .params(uid, mailbox, node, uidValidity, uid)
                        .update()
                == 1;
    }

    void succeeded(UUID mailbox, String node) {
        jdbc.sql("update communication.fetching set succeeded_at = clock_timestamp(), failures = 0, trouble = null"
                        + " where mailbox_id = ? and node = ? and (trouble is not null or succeeded_at is null"
                        + " or succeeded_at < clock_timestamp() - interval '10 seconds')")
                .params(mailbox, node)
                .update();
    }

    void failed(UUID mailbox, String node, String trouble, Duration pause, Duration longest) {
        jdbc.sql("""
                        update communication.fetching set failures = failures + 1, failed_at = clock_timestamp(),
                            trouble = :trouble, node = null, locked_until = null,
                            not_before = clock_timestamp() + make_interval(secs => least(:longest, :pause * power(2, least(failures, 20))))
                        where mailbox_id = :mailbox and node = :node
                        """)
                .param("trouble", trouble)
                .param("pause", seconds(pause))
                .param("longest", seconds(longest))
                .param("mailbox", mailbox)
                .param("node", node)
                .update();
    }

    void tryNow(UUID mailbox) {
        jdbc.sql("update communication.fetching set not_before = clock_timestamp() where mailbox_id = ?"
                        + " and not_before > clock_timestamp()")
                .param(mailbox)
                .update();
    }

    void release(UUID mailbox, String node) {
        jdbc.sql("update communication.fetching set node = null, locked_until = null where mailbox_id = ? and node = ?")
                .params(mailbox, node)
                .update();
    }

    long inTrouble() {
        return jdbc.sql(
                        "select count(*) from communication.fetching f join communication.mailbox m on m.id = f.mailbox_id"
                                + " where m.active and f.trouble is not null")
                .query(Long.class)
                .single();
    }

    List<Standing> standing() {
        return jdbc.sql("""
                        select m.id, m.address, m.active, case when f.locked_until > clock_timestamp() then f.node end as node,
                            f.succeeded_at, coalesce(f.failures, 0) as failures, f.trouble,
                            case when f.trouble is not null then f.not_before end as next_try
                        from communication.mailbox m left join communication.fetching f on f.mailbox_id = m.id
                        where m.imap_host is not null
                        order by f.trouble is null, lower(m.address) limit 1000
                        """).query(FetchingRows::line).list();
    }

    private static Standing line(ResultSet row, int n) throws SQLException {
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getBoolean("active"),
                row.getString("node"),
                instant(row, "succeeded_at"),
                row.getInt("failures"),
                instant(row, "next_try"),
                row.getString("trouble"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
