package org.callboard.knowledge.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.PageRequest;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.Inquiries;
import org.callboard.knowledge.Library;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customers asked before they wrote to us. */
@Service
class KeptInquiries implements Inquiries {

    private static final int PROPOSED = 5;
    private static final int LONGEST = 300;
    /** What is read or sent later belongs to another question. */
    private static final Duration OPEN = Duration.ofHours(24);

    private final Library library;
    private final AskedQuestions questions;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String house;

    KeptInquiries(
            Library library,
            AskedQuestions questions,
            CurrentUser currentUser,
            JdbcClient jdbc,
            Clock clock,
            @Value("${crm.language:en}") String house) {
        this.library = library;
        this.questions = questions;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.clock = clock;
        this.house = house;
    }

    @Override
    @Transactional
    public Proposal ask(String place, String text, String language, UUID earlier) {
        String spoken = language == null || language.isBlank() ? house : language;
        List<Library.Hit> hits = library.suggest(text, spoken, Audience.PUBLIC, PROPOSED);
        if (earlier != null && goesOn(earlier, text, hits.size())) {
            return new Proposal(earlier, hits);
        }
        UUID id = Ids.next();
        jdbc.sql("insert into knowledge.inquiry (id, place, language, asked, proposed, at) values (?, ?, ?, ?, ?, ?)")
                .params(id, place, spoken, cut(text), hits.size(), Timestamp.from(clock.instant()))
                .update();
        return new Proposal(id, hits);
    }

    private boolean goesOn(UUID earlier, String text, int proposed) {
        return jdbc.sql("update knowledge.inquiry set asked = ?, proposed = greatest(proposed, ?)"
                                + " where id = ? and sent_at is null and at > ?")
                        .params(cut(text), proposed, earlier, opened())
                        .update()
                == 1;
    }

    private static String cut(String text) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }

    @Override
    @Transactional
    public void read(UUID inquiry, UUID article) {
        jdbc.sql("update knowledge.inquiry set read_id = ?, read_at = ? where id = ? and read_at is null and at > ?")
                .params(article, now(), inquiry, opened())
                .update();
    }

    @Override
    @Transactional
    public void sent(UUID inquiry) {
        jdbc.sql("update knowledge.inquiry set sent_at = ? where id = ? and sent_at is null and at > ?")
                .params(now(), inquiry, opened())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice list(Which which, Instant from, Instant to, String before, int size) {
        if (!currentUser.viewer().isAny(Role.SUPPORT_MANAGER, Role.ANALYST, Role.ADMIN)) {
            throw new Forbidden("What customers asked is for managers of support to read.");
        }
        return questions.list(
                which, from, to, PageKey.read(before), PageRequest.first(size).size());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp opened() {
        return Timestamp.from(clock.instant().minus(OPEN));
    }

    @Override
    @Transactional(readOnly = true)
    public Deflection count(Instant from, Instant to) {
        return jdbc.sql("select count(*), count(*) filter (where proposed > 0), count(read_at), count(sent_at),"
                        + " count(*) filter (where read_at is not null and sent_at is null)"
                        + " from knowledge.inquiry where at >= ? and at < ?")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, n) ->
                        new Deflection(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }
}
