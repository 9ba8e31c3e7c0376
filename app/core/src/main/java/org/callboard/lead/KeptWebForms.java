package org.callboard.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptWebForms implements WebForms {

    private static final String INSERT = """
            insert into lead.web_form (title, intro, button, thank_you, source, campaign, fields, required,
                allowed_hosts, active, changed_at, id, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing
            """;
    private static final String UPDATE = """
            update lead.web_form set title = ?, intro = ?, button = ?, thank_you = ?, source = ?, campaign = ?,
                fields = ?, required = ?, allowed_hosts = ?, active = ?, changed_at = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final LeadCustomFields custom;
    private final CurrentUser currentUser;
    private final Clock clock;

    KeptWebForms(JdbcClient jdbc, LeadCustomFields custom, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.custom = custom;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WebForm> all() {
        requireRight();
        return jdbc.sql("select * from lead.web_form order by title, id limit 1000")
                .query(KeptWebForms::form)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public WebForm get(String id) {
        requireRight();
        return find(id).orElseThrow(() -> new NotFound("web form", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenForm> open(String id) {
        return find(id).filter(WebForm::active).map(form -> OpenForm.of(form, openToAll()));
    }

    @Override
    public List<String> offered() {
        requireRight();
        return Stream.concat(WebForm.FIELDS.stream(), openToAll().keySet().stream())
                .toList();
    }

    private Map<String, Field> openToAll() {
        Map<String, Field> byName = new LinkedHashMap<>();
        custom.openToAll().forEach(field -> byName.put(field.name(), field));
        return byName;
    }

    @Override
    @Transactional
    public WebForm save(WebForm typed) {
        WebForm form = WebFormCheck.checked(typed, offered());
        boolean isNew = form.version() == 0;
        JdbcClient.StatementSpec statement = jdbc.sql(isNew ? INSERT : UPDATE)
                .params(
                        form.title(),
                        form.intro(),
                        form.button(),
                        form.thankYou(),
                        form.source(),
                        form.campaign(),
                        form.fields().toArray(String[]::new),
                        form.required().toArray(String[]::new),
                        form.allowedHosts().toArray(String[]::new),
                        form.active(),
                        Timestamp.from(clock.instant()),
                        form.id());
        int kept = (isNew ? statement : statement.param(13, form.version())).update();
        if (kept == 0) {
            throw new Conflict(
                    isNew
                            ? "There is a form " + form.id() + " already."
                            : "Somebody else changed this form in the meantime, or it is gone.");
        }
        return find(form.id()).orElseThrow();
    }

    private Optional<WebForm> find(String id) {
        return jdbc.sql("select * from lead.web_form where id = ?")
                .param(id)
                .query(KeptWebForms::form)
                .optional();
    }

    private void requireRight() {
        if (!currentUser.viewer().isAny(Role.MARKETER, Role.ADMIN)) {
            throw new Forbidden("Web forms are for marketers and admins.");
        }
    }

    private static WebForm form(ResultSet row, int number) throws SQLException {
        return new WebForm(
                row.getString("id"),
                row.getString("title"),
                row.getString("intro"),
                row.getString("button"),
                row.getString("thank_you"),
                row.getString("source"),
                row.getString("campaign"),
                texts(row, "fields"),
                texts(row, "required"),
                texts(row, "allowed_hosts"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
