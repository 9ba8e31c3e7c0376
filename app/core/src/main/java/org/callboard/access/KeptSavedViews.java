package org.callboard.access;

import java.util.List;
import org.callboard.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Own views and those that colleagues share. */
@Service
class KeptSavedViews implements SavedViews {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    KeptSavedViews(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(String list) {
        return jdbc.sql("""
                        select id, list, name, query, shared, owner from access.saved_view
                        where list = ? and (owner = ? or shared) order by lower(name), id limit 200
                        """)
                .params(list, currentUser.viewer().username())
                .query(SavedView.class)
                .list();
    }

    @Override
    @Transactional
    public SavedView save(String list, String name, String query, boolean shared) {
        String owner = currentUser.viewer().username();
        Limits.text("list", list, 100);
        Limits.text("name", name, 100);
        Limits.text("query", query, 10_000);
        return jdbc.sql("""
                        insert into access.saved_view (list, name, query, shared, owner) values (?, ?, ?, ?, ?)
                        on conflict (owner, list, name) do update set query = excluded.query, shared = excluded.shared
                        returning id, list, name, query, shared, owner
                        """)
                .params(list, name.strip(), query, shared, owner)
                .query(SavedView.class)
                .single();
    }

    @Override
    @Transactional
    public void delete(long id) {
        int rows = jdbc.sql("delete from access.saved_view where id = ? and owner = ?")
                .params(id, currentUser.viewer().username())
                .update();
        if (rows == 0) {
            throw new NotFound("saved view", id);
        }
    }
}
