package org.callboard.portal.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.callboard.portal.PortalMembers.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members and their log-ins, as they are kept. */
@Repository
class MemberRows {

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> personOf(String subject) {
        return jdbc.sql("select person_id from portal.login where subject = ?")
                .param(subject)
                .query(UUID.class)
                .optional();
    }

    Optional<Member> find(UUID person) {
        return jdbc.sql(
                        "select m.*, (select max(seen_at) from portal.login l where l.person_id = m.person_id) as seen_at"
                                + " from portal.member m where m.person_id = ?")
                .param(person)
                .query((row, n) -> new Member(
                        row.getObject("person_id", UUID.class),
                        row.getObject("company_id", UUID.class),
                        row.getBoolean("blocked"),
                        row.getString("invited_by"),
                        instant(row.getTimestamp("invited_at")),
                        instant(row.getTimestamp("seen_at")),
                        null))
                .optional();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    void add(UUID person, Instant at) {
        jdbc.sql("insert into portal.member (person_id, created_at) values (?, ?) on conflict do nothing")
                .params(person, Timestamp.from(at))
                .update();
    }

    void invited(UUID person, UUID company, String by, Instant at) {
        jdbc.sql("update portal.member set company_id = ?, invited_by = ?, invited_at = ?, blocked = false"
                        + " where person_id = ?")
                .params(company, by, Timestamp.from(at), person)
                .update();
    }

    void block(UUID person, boolean blocked) {
        jdbc.sql("update portal.member set blocked = ? where person_id = ?")
                .params(blocked, person)
                .update();
    }

    void login(String subject, UUID person, String email, Instant at) {
        jdbc.sql("insert into portal.login (subject, person_id, email, created_at, seen_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (subject) do update set person_id = excluded.person_id, email = excluded.email")
                .params(subject, person, email, Timestamp.from(at), Timestamp.from(at))
                .update();
    }

    /** Not at every click. */
    void seen(String subject, Instant at) {
        jdbc.sql("update portal.login set seen_at = ? where subject = ? and seen_at < ?")
                .params(Timestamp.from(at), subject, Timestamp.from(at.minusSeconds(600)))
                .update();
    }
}
