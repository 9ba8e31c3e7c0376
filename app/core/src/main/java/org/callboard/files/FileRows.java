package org.callboard.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept files, without their bytes. */
@Repository
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who bring files about one subject take turns from here to the end of the transaction. */
    int hold(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files ' || ?, 0))")
                .param(subject.id().toString())
                .query((row, n) -> true)
                .single();
        return count(subject);
    }

    int count(Subject subject) {
        return jdbc.sql("select count(*) from files.file where subject_type = ? and subject_id = ?")
                .params(subject.type(), subject.id())
                .query(Integer.class)
                .single();
    }

    /** @return whether it was new; not when the same request came before */
    boolean add(KeptFile file, String requestKey) {
        return jdbc.sql("""
                        insert into files.file (id, subject_type, subject_id, name, type, size, sha256, author,
                            created_at, request_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (author, request_key) where request_key is not null do nothing
                        """)
                        .params(
                                file.id(),
                                file.subject().type(),
                                file.subject().id(),
                                file.name(),
                                file.type(),
                                file.size(),
                                file.sha256(),
                                file.author(),
                                at(file.createdAt()),
                                requestKey)
                        .update()
                == 1;
    }

    Optional<KeptFile> ofRequest(String author, String requestKey) {
        return requestKey == null
                ? Optional.empty()
                : jdbc.sql("select * from files.file where author = ? and request_key = ?")
                        .params(author, requestKey)
                        .query((row, n) -> file(row))
                        .optional();
    }

    Optional<KeptFile> find(UUID id) {
        return jdbc.sql("select * from files.file where id = ?")
                .param(id)
                .query((row, n) -> file(row))
                .optional();
    }

    /** The newest of them all: of each subject as many as could be wanted, in the order of the index. */
    List<KeptFile> of(List<Subject> subjects, PageKey before, int size) {
        List<Object> values = new ArrayList<>();
        values.add(subjects.stream().map(Subject::type).toArray(String[]::new));
        values.add(subjects.stream().map(Subject::id).toArray(UUID[]::new));
        if (before != null) {
            values.add(at(before.at()));
            values.add(before.id());
        }
        values.add(size);
        values.add(size);
        String older = before == null ? "" : "and (f.created_at, f.id) < (?, ?)";
        return jdbc.sql("""
                        select found.* from unnest(?::text[], ?::uuid[]) as s (type, id) cross join lateral (
                            select * from files.file f where f.subject_type = s.type and f.subject_id = s.id %s
                            order by f.created_at desc, f.id desc limit ?) found
                        order by found.created_at desc, found.id desc limit ?
                        """.formatted(older))
                .params(values)
                .query((row, n) -> file(row))
                .list();
    }

    /** @return whether it was there */
    boolean delete(UUID id) {
        return jdbc.sql("delete from files.file where id = ?").param(id).update() == 1;
    }

    /** @return the ids of those that were there */
    List<UUID> forget(Subject subject) {
        return jdbc.sql("delete from files.file where subject_type = ? and subject_id = ? returning id")
                .params(subject.type(), subject.id())
                .query(UUID.class)
                .list();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("author"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
