package org.callboard.knowledge.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.PageKey;
import org.callboard.knowledge.Inquiries.Asked;
import org.callboard.knowledge.Inquiries.Slice;
import org.callboard.knowledge.Inquiries.Which;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions behind the numbers. */
@Repository
class AskedQuestions {

    private final JdbcClient jdbc;

    AskedQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice list(Which which, Instant from, Instant to, PageKey before, int size) {
        List<Asked> found = jdbc.sql("""
                        select i.*, l.title from knowledge.inquiry i left join knowledge.live l on l.article_id = i.read_id
                        where i.at >= :from and i.at < :to %s and (:first or (i.at, i.id) < (:at, :id))
                        order by i.at desc, i.id desc limit :size
                        """.formatted(condition(which)))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("first", before == null)
                .param("at", Timestamp.from(before == null ? Instant.EPOCH : before.at()))
                .param("id", before == null ? new UUID(0, 0) : before.id())
                .param("size", size + 1)
                .query(AskedQuestions::question)
                .list();
        if (found.size() <= size) {
            return new Slice(found, null);
        }
        Asked last = found.get(size - 1);
        return new Slice(found.subList(0, size), new PageKey(last.at(), last.id()).toString());
    }

    private static String condition(Which which) {
        return switch (which) {
            case ASKED -> "";
            case ANSWERED -> "and i.proposed > 0";
            case READ -> "and i.read_at is not null";
            case SENT -> "and i.sent_at is not null";
            case DEFLECTED -> "and i.read_at is not null and i.sent_at is null";
        };
    }

    private static Asked question(ResultSet row, int n) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                row.getString("place"),
                row.getString("language"),
                row.getString("asked"),
                row.getInt("proposed"),
                row.getObject("read_id", UUID.class),
                row.getString("title"),
                row.getTimestamp("sent_at") != null,
                row.getTimestamp("at").toInstant());
    }
}
