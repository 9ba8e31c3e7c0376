package org.callboard.communication.phone;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.LocalPhones.Telephone;
import org.callboard.communication.LocalPhones.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies in the memory of the house's own telephones. */
@Repository
class LocalTexts {

    private final JdbcClient jdbc;
    private final Clock clock;

    LocalTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once, however often it is handed over. */
    void keep(Channel channel, String number, String text, UUID message) {
        jdbc.sql("""
                        insert into communication.local_text (channel, number, direction, text, at, message_id)
                        values (?, ?, 'IN', ?, ?, ?) on conflict (message_id) do nothing
                        """)
                .params(channel.name(), number, text, Timestamp.from(clock.instant()), message)
                .update();
    }

    void wrote(Channel channel, String number, String text) {
        jdbc.sql("""
                        insert into communication.local_text (channel, number, direction, text, at, delivered)
                        values (?, ?, 'OUT', ?, ?, true)
                        """)
                .params(channel.name(), number, text, Timestamp.from(clock.instant()))
                .update();
    }

    boolean has(UUID message) {
        return jdbc.sql("select exists (select 1 from communication.local_text where message_id = ?)")
                .param(message)
                .query(Boolean.class)
                .single();
    }

    /** Those that their sender knows to have left. @return ids of messages */
    List<UUID> deliver(int most) {
        return jdbc.sql("""
                        update communication.local_text set delivered = true where id in (
                            select t.id from communication.local_text t join communication.message m on m.id = t.message_id
                            where not t.delivered and m.state not in ('QUEUED', 'HELD', 'SENDING', 'UNCERTAIN')
                            order by t.id limit ? for update of t skip locked) returning message_id
                        """).param(most).query(UUID.class).list();
    }

    List<Telephone> telephones(int most) {
        return jdbc.sql("""
                        select number, max(id) as newest, count(*) as texts from communication.local_text
                        group by number order by newest desc limit ?
                        """)
                .param(most)
                .query((row, n) -> new Telephone(row.getString("number"), row.getInt("texts")))
                .list();
    }

    List<Text> of(String number, int most) {
        return jdbc.sql("select * from communication.local_text where number = ? order by id desc limit ?")
                .params(number, most)
                .query((row, n) -> new Text(
                        row.getLong("id"),
                        Channel.valueOf(row.getString("channel")),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("text"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
