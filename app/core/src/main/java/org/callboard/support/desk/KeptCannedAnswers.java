package org.callboard.support.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.records.text.FieldCheck;
import org.callboard.support.CannedAnswers;
import org.callboard.support.ticket.Placeholders;
import org.callboard.support.ticket.TicketGate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptCannedAnswers implements CannedAnswers {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final Placeholders placeholders;
    private final TicketGate gate;
    private final CurrentUser currentUser;

    KeptCannedAnswers(JdbcClient jdbc, Placeholders placeholders, TicketGate gate, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.placeholders = placeholders;
        this.gate = gate;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Answer> find(String text) {
        requireAgent();
        String part = text == null
                ? ""
                : text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql("""
                        select * from support.canned_answer where name ilike :part or text ilike :part
                        order by name, language nulls first limit :most
                        """)
                .param("part", "%" + part + "%")
                .param("most", MOST)
                .query(KeptCannedAnswers::answer)
                .list();
    }

    @Override
    @Transactional
    public Answer put(Answer answer) {
        requireAgent();
        check(answer);
        UUID id = answer.id() == null ? Ids.next() : answer.id();
        try {
            jdbc.sql("""
                            insert into support.canned_answer (id, name, language, text) values (:id, :name, :language, :text)
                            on conflict (id) do update set name = excluded.name, language = excluded.language,
                                text = excluded.text
                            """)
                    .param("id", id)
                    .param("name", answer.name().strip())
                    .param("language", answer.language(), Types.VARCHAR)
                    .param("text", answer.text())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new BadInput("name", "Another answer in this language is called so.");
        }
        return new Answer(id, answer.name().strip(), answer.language(), answer.text());
    }

    private static void check(Answer answer) {
        FieldCheck check = new FieldCheck();
        if (answer.name() == null || answer.name().isBlank() || answer.name().length() > LONGEST_NAME) {
            check.wrong("name", "Give 1 to " + LONGEST_NAME + " characters.");
        }
        if (answer.text() == null || answer.text().isBlank() || answer.text().length() > LONGEST) {
            check.wrong("text", "Give 1 to " + LONGEST + " characters.");
        }
        if (answer.language() != null && !answer.language().matches("[a-z]{2}")) {
            check.wrong("language", "Two small letters, like en.");
        }
        check.done();
    }

    @Override
    @Transactional
    public void remove(UUID id) {
        requireAgent();
        jdbc.sql("delete from support.canned_answer where id = ?").param(id).update();
    }

    @Override
    @Transactional(readOnly = true)
    public String filled(UUID id, UUID ticket) {
        requireAgent();
        Answer answer = jdbc.sql("select * from support.canned_answer where id = ?")
                .param(id)
                .query(KeptCannedAnswers::answer)
                .optional()
                .orElseThrow(() -> new NotFound("canned answer", id));
        return placeholders.filled("text", answer.text(), gate.read(ticket), Map.of());
    }

    private void requireAgent() {
        DeskRights.requireAgent(currentUser.viewer(), "canned answers");
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("language"),
                row.getString("text"));
    }
}
