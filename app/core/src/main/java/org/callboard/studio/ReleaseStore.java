package org.callboard.studio;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.release.Releases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The published releases in the database; the content of the last few asked for stays in memory, it never changes. */
@Repository
class ReleaseStore implements Releases {

    private static final int REMEMBERED = 8;

    private final JdbcTemplate jdbc;
    private final Map<Integer, Content> remembered = new LinkedHashMap<>(16, 0.75f, true);

    ReleaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int current() {
        return newest().orElseThrow(() -> new IllegalStateException("Nothing was released yet."))
                .number();
    }

    @Override
    public Optional<byte[]> file(int release, String path) {
        return Optional.ofNullable(content(release).files().get(path)).map(byte[]::clone);
    }

    @Override
    public Map<String, byte[]> files(int release, String prefix) {
        return content(release).under(prefix);
    }

    Optional<PublishedRelease> newest() {
        return releases(1, 0).stream().findFirst();
    }

    Page<PublishedRelease> all(PageRequest page) {
        Long total = jdbc.queryForObject("select count(*) from studio.release", Long.class);
        return new Page<>(releases(page.size(), page.offset()), page.page(), page.size(), total == null ? 0 : total);
    }

    /** One publishes, others on the same database wait and then find it done. Until the transaction ends. */
    void takeTurn() {
        jdbc.query("select pg_advisory_xact_lock(7224003)", row -> {});
    }

    int add(Content content, Instant at) {
        int number = newest().map(PublishedRelease::number).orElse(0) + 1;
        jdbc.update(
                "insert into studio.release (number, checksum, published_at) values (?, ?, ?)",
                number,
                content.checksum(),
                at.atOffset(ZoneOffset.UTC));
        jdbc.batchUpdate(
                "insert into studio.release_file (release, path, content) values (?, ?, ?)",
                content.files().entrySet().stream()
                        .map(file -> new Object[] {number, file.getKey(), file.getValue()})
                        .toList());
        return number;
    }

    Content content(int release) {
        synchronized (remembered) {
            Content known = remembered.get(release);
            if (known != null) {
                return known;
            }
        }
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.query(
                "select path, content from studio.release_file where release = ?",
                row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                },
                release);
        if (files.isEmpty()) {
            throw new NotFound("release", release);
        }
        Content content = new Content(files);
        synchronized (remembered) {
            remembered.put(release, content);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return content;
    }

    private List<PublishedRelease> releases(int limit, long offset) {
        return jdbc.query(
                """
                select r.number, r.checksum, r.published_at,
                    (select count(*) from studio.release_file f where f.release = r.number) as files
                from studio.release r order by r.number desc limit ? offset ?
                """,
                (row, n) -> new PublishedRelease(
                        row.getInt("number"),
                        row.getString("checksum"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getInt("files")),
                limit,
                offset);
    }
}
