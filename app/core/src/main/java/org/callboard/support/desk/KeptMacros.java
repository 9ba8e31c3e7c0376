package org.callboard.support.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.Field;
import org.callboard.records.Records;
import org.callboard.records.text.FieldCheck;
import org.callboard.support.Macros;
import org.callboard.support.ReplyDraft;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptMacros implements Macros {

    private static final int MOST = 200;
    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Records records;
    private final Tickets tickets;
    private final QueueBook queues;
    private final CurrentUser currentUser;

    KeptMacros(
            JdbcClient jdbc,
            ObjectMapper json,
            Records records,
            Tickets tickets,
            QueueBook queues,
            CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.json = json;
        this.records = records;
        this.tickets = tickets;
        this.queues = queues;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Macro> all() {
        DeskRights.requireAgent(currentUser.viewer(), "macros");
        return jdbc.sql("select * from support.macro order by name limit " + MOST)
                .query(this::macro)
                .list();
    }

    @Override
    @Transactional
    public Macro put(Macro macro) {
        DeskRights.requireKeeper(currentUser.viewer(), "macros");
        check(macro);
        UUID id = macro.id() == null ? Ids.next() : macro.id();
        try {
            jdbc.sql("""
                            insert into support.macro (id, name, fields, reply, note, afterwards, queue)
                            values (:id, :name, :fields::jsonb, :reply, :note, :then, :queue)
                            on conflict (id) do update set name = excluded.name, fields = excluded.fields,
                                reply = excluded.reply, note = excluded.note, afterwards = excluded.afterwards,
                                queue = excluded.queue
                            """)
                    .param("id", id)
                    .param("name", macro.name().strip())
                    .param("fields", json.writeValueAsString(fields(macro)))
                    .param("reply", macro.reply(), Types.VARCHAR)
                    .param("note", macro.note(), Types.VARCHAR)
                    .param("then", macro.then() == null ? null : macro.then().name(), Types.VARCHAR)
                    .param("queue", macro.queue(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new BadInput("name", "Another macro is called so.");
        } catch (JsonProcessingException odd) {
            throw new BadInput("fields", "Cannot be kept as JSON.");
        }
        return get(id);
    }

    private static Map<String, Object> fields(Macro macro) {
        return macro.fields() == null ? Map.of() : macro.fields();
    }

    private void check(Macro macro) {
        FieldCheck check = new FieldCheck();
        if (macro.name() == null || macro.name().isBlank() || macro.name().length() > 100) {
            check.wrong("name", "Give 1 to 100 characters.");
        }
        Set<String> known = records.fields(Tickets.KIND).stream()
                .filter(Field::isChangeable)
                .map(Field::name)
                .collect(Collectors.toSet());
        fields(macro).keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> check.wrong("fields", name + " is no field that a macro can write."));
        if (tooLong(macro.reply()) || tooLong(macro.note())) {
            check.wrong("reply", "Replies and notes have at most " + LONGEST + " characters.");
        }
        if (macro.then() == TicketState.CLOSED) {
            check.wrong("then", "Say OPEN, WAITING or SOLVED.");
        }
        if (macro.queue() != null && !queues.keys().contains(macro.queue())) {
            check.wrong("queue", "There is no queue " + macro.queue() + ".");
        }
        check.done();
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST;
    }

    @Override
    @Transactional
    public void remove(UUID id) {
        DeskRights.requireKeeper(currentUser.viewer(), "macros");
        jdbc.sql("delete from support.macro where id = ?").param(id).update();
    }

    @Override
    @Transactional
    @Sheltered
    public TicketView run(UUID ticket, UUID id, String key) {
        DeskRights.requireAgent(currentUser.viewer(), "macros");
        Macro macro = get(id);
        write(ticket, macro.fields());
        if (macro.note() != null && !macro.note().isBlank()) {
            tickets.note(ticket, macro.note());
        }
        if (macro.reply() != null && !macro.reply().isBlank()) {
            tickets.reply(ticket, new ReplyDraft(macro.reply(), null, macro.then(), null, null, key));
        } else if (macro.then() == TicketState.SOLVED) {
            tickets.solve(ticket, null);
        } else if (macro.then() == TicketState.WAITING) {
            tickets.waitForCustomer(ticket);
        }
        // the queue last: with it the ticket may go out of sight
        TicketView done = tickets.get(ticket);
        write(ticket, macro.queue() == null ? Map.of() : Map.of("queue", macro.queue()));
        return done;
    }

    private void write(UUID ticket, Map<String, Object> changes) {
        if (!changes.isEmpty()) {
            long version = records.get(Tickets.KIND, ticket).version();
            records.change(Tickets.KIND, ticket, version, changes, Map.of());
        }
    }

    private Macro get(UUID id) {
        return jdbc.sql("select * from support.macro where id = ?")
                .param(id)
                .query(this::macro)
                .optional()
                .orElseThrow(() -> new NotFound("macro", id));
    }

    private Macro macro(ResultSet row, int n) throws SQLException {
        String then = row.getString("afterwards");
        return new Macro(
                row.getObject("id", UUID.class),
                row.getString("name"),
                read(row.getString("fields")),
                row.getString("reply"),
                row.getString("note"),
                then == null ? null : TicketState.valueOf(then),
                row.getString("queue"));
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was kept as JSON is JSON.", impossible);
        }
    }
}
