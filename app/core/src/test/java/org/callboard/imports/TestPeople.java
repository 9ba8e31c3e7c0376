package org.callboard.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Field;
import org.callboard.kernel.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Something to import: people with a name and an e-mail, kept in a plain table. */
class TestPeople implements Importable {

    private final JdbcClient jdbc;
    private final AtomicReference<Consumer<String>> afterRow = new AtomicReference<>(name -> {});

    TestPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs after each row was written: where tests crash. */
    void afterRow(Consumer<String> whatHappens) {
        afterRow.set(whatHappens);
    }

    @Override
    public String object() {
        return "people";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("lastName", "Last name", true),
                new Field("email", "E-mail", false),
                new Field("source", "Source", false));
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return Map.of("lastName", List.of("surname", "name"), "email", List.of("mail", "email address"));
    }

    @Override
    public Set<String> roles() {
        return Set.of("sales-rep", "sales-manager");
    }

    /** Transactional on purpose: a refusal marks the importer's transaction for rollback, as many desks do. */
    @Override
    @Transactional
    public Taken take(UUID importId, Map<String, String> values, Duplicates duplicates) {
        String name = values.get("lastName");
        if (name == null) {
            throw new BadInput("lastName", "Is missing.");
        }
        if (duplicates == Duplicates.SKIP && known(name)) {
            return new Taken(Taken.Kind.SKIPPED, null, null, null);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id, name, email, source) values (:id, :name, :email, :source)")
                .param("id", id)
                .param("name", name)
                .param("email", values.get("email"))
                .param("source", values.get("source"))
                .update();
        afterRow.get().accept(name);
        return new Taken(Taken.Kind.CREATED, id, null, Map.of("lastName", name));
    }

    private boolean known(String name) {
        return jdbc.sql("select exists (select 1 from person where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean takeBack(Taken taken) {
        return jdbc.sql("delete from person where id = :id and not touched")
                        .param("id", taken.id())
                        .update()
                == 1;
    }
}
