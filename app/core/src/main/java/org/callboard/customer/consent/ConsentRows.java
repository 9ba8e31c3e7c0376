package org.callboard.customer.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Said;
import org.callboard.customer.consent.Consents.State;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was said about consent; only ever adds. */
@Repository
class ConsentRows {

    private static final String SELECT = "select id, subject_id, channel, purpose, state, addresses, source, text, ip,"
            + " document, said_at, kept_at, by from customer.consent ";

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param about who said it */
    record Row(UUID about, Said said) {}

    void add(Subject subject, Said said, Collection<String> addresses) {
        jdbc.sql("""
                        insert into customer.consent (id, subject_type, subject_id, channel, purpose, state, addresses,
                            source, text, ip, document, said_at, kept_at, by)
                        values (:id, :type, :subject, :channel, :purpose, :state, :addresses::text[], :source, :text, :ip,
                            :document, :at, :keptAt, :by)
                        """)
                .param("id", said.id())
                .param("type", subject.type())
                .param("subject", subject.id())
                .param("channel", said.channel().name())
                .param("purpose", said.purpose())
                .param("state", said.state().name())
                .param("addresses", addresses.toArray(String[]::new))
                .param("source", said.source())
                .param("text", said.text(), Types.VARCHAR)
                .param("ip", said.ip(), Types.VARCHAR)
                .param("document", said.document(), Types.VARCHAR)
                .param("at", said.at().atOffset(ZoneOffset.UTC))
                .param("keptAt", said.keptAt().atOffset(ZoneOffset.UTC))
                .param("by", said.by(), Types.VARCHAR)
                .update();
    }

    /** The latest word of each of these subjects for each channel and purpose. */
    List<Row> latest(Collection<UUID> subjects) {
        return jdbc.sql("select distinct on (subject_id, channel, purpose) * from (" + SELECT
                        + "where subject_id = any(?)) said"
                        + " order by subject_id, channel, purpose, said_at desc, kept_at desc, id desc")
                .param(subjects.toArray(UUID[]::new))
                .query(ConsentRows::row)
                .list();
    }

    /** The latest word about each of these addresses, whoever held it when it was said. */
    List<Row> latestOf(Collection<String> addresses, Channel channel, String purpose) {
        String[] all = addresses.toArray(String[]::new);
        return jdbc.sql("select distinct on (address) * from (" + SELECT
                        + "where addresses && ?::text[] and channel = ? and purpose = ?) said"
                        + " cross join lateral unnest(said.addresses) address where address = any(?)"
                        + " order by address, said_at desc, kept_at desc, id desc")
                .params(all, channel.name(), purpose, all)
                .query(ConsentRows::row)
                .list();
    }

    /** Newest first. */
    List<Said> page(Collection<UUID> subjects, int size, long offset) {
        return jdbc.sql(SELECT + "where subject_id = any(?) order by said_at desc, id desc limit ? offset ?")
                .params(subjects.toArray(UUID[]::new), size, offset)
                .query((row, n) -> row(row, n).said())
                .list();
    }

    long count(Collection<UUID> subjects, int most) {
        return jdbc.sql("select count(*) from (select 1 from customer.consent where subject_id = any(?) limit ?) found")
                .params(subjects.toArray(UUID[]::new), most)
                .query(Long.class)
                .single();
    }

    /** All of one person, oldest first. */
    List<Said> all(Collection<UUID> subjects) {
        return jdbc.sql(SELECT + "where subject_id = any(?) order by said_at, id")
                .param(subjects.toArray(UUID[]::new))
                .query((row, n) -> row(row, n).said())
                .list();
    }

    /** An erasure takes the words along. */
    void forget(Subject subject) {
        jdbc.sql("delete from customer.consent where subject_type = ? and subject_id = ?")
                .params(subject.type(), subject.id())
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("subject_id", UUID.class),
                new Said(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("purpose"),
                        State.valueOf(row.getString("state")),
                        addresses(row.getArray("addresses")),
                        row.getString("source"),
                        row.getString("text"),
                        row.getString("ip"),
                        row.getString("document"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        row.getString("by")));
    }

    private static String addresses(Array array) throws SQLException {
        String[] all = (String[]) array.getArray();
        return all.length == 0 ? null : String.join(", ", all);
    }
}
