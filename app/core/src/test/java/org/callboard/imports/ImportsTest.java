package org.callboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.imports.Imports.Preview;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(ImportsHouse.class)
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    ImportWorker worker;

    @Autowired
    ImportsHouse.Somebody somebody;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPeople people;

    @Autowired
    CleanUp cleanUp;

    @BeforeEach
    void aRepWithAnEmptyHouse() {
        somebody.is(ImportsHouse.Somebody.named("rep1", "sales-rep"));
        jdbc.sql("truncate person, imports.job, imports.chunk cascade").update();
        people.afterRow(name -> {});
    }

    private Preview look(String file) throws Exception {
        return imports.look("people", "people.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private Progress work(Preview preview) {
        imports.start(preview.id(), preview.mapping(), Duplicates.SKIP, Map.of("source", "fair"));
        return workAll(preview.id());
    }

    private Progress workAll(UUID id) {
        boolean more = true;
        while (more) {
            more = worker.workOne();
        }
        return imports.progress(id);
    }

    private long persons() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private String errors(UUID id) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeErrors(id, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void looksBeforeItTakesAnything() throws Exception {
        Preview preview = look("Surname;E-Mail;Other\nDoe;d@x.org;1\nRoe;r@x.org;2\n");
        assertThat(preview.mapping()).isEqualTo(Map.of("Surname", "lastName", "E-Mail", "email"));
        assertThat(preview.delimiter()).isEqualTo(";");
        assertThat(preview.rows()).hasSize(2).first().asList().containsExactly("Doe", "d@x.org", "1");
        assertThat(imports.progress(preview.id()).total()).isEqualTo(2);
        assertThat(imports.progress(preview.id()).state()).isEqualTo(State.LOOKED_AT);
        assertThat(imports.preview(preview.id())).isEqualTo(preview);
        assertThat(persons()).isZero();
    }

    @Test
    void takesEveryRowAndCountsIt() throws Exception {
        Progress done = work(look("name,mail\nDoe,d@x.org\n\nRoe,\n,only@mail.org\nDoe,again@x.org\n"));
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.processed()).isEqualTo(4);
        assertThat(done.created()).isEqualTo(2);
        assertThat(done.skipped()).isEqualTo(1);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(jdbc.sql("select distinct source from person")
                        .query(String.class)
                        .list())
                .containsExactly("fair");
    }

    @Test
    void tellsWhyRowsFailedInTheFilesOwnColumnsAndTakesThemMended() throws Exception {
        Progress done = work(look("mail,name\n=x@y.org,\nb@x.org,Bo\ntoo,many,cells\n"));
        String errors = errors(done.id());
        assertThat(errors)
                .isEqualTo("mail,name,Import problem\r\n'=x@y.org,,name: Is missing.\r\n"
                        + "too,many,row: It has 3 cells where the header has 2. Put text that holds the delimiter in"
                        + " quotation marks.,cells\r\n");
        Progress mended = work(look(errors.replace("'=x@y.org,,", "'=x@y.org,Cy,")));
        assertThat(mended.created()).isEqualTo(1);
        assertThat(mended.failed()).isEqualTo(1);
        assertThat(jdbc.sql("select email from person where name = 'Cy'")
                        .query(String.class)
                        .single())
                .isEqualTo("=x@y.org");
    }

    @Test
    void aRowThatTheDatabaseRefusesTakesNoOtherWithIt() throws Exception {
        String tooLong = "x".repeat(50) + "@x.org";
        Progress done = work(look("name,mail\n" + "A1,a\nA2,b\n" + "Long," + tooLong + "\nA3,c\n"));
        assertThat(done.created()).isEqualTo(3);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(errors(done.id())).contains("Long,").contains("cannot be stored");
    }

    @Test
    void undoTakesBackWhatNobodyWorkedOn() throws Exception {
        Progress done = work(look("name\n" + rows(120)));
        jdbc.sql("update person set touched = true where name = 'P7'").update();
        imports.undo(done.id());
        Progress undone = workAll(done.id());
        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.undone()).isEqualTo(119);
        assertThat(undone.kept()).isEqualTo(1);
        assertThat(persons()).isEqualTo(1);
        assertThatThrownBy(() -> imports.undo(done.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void stopsWhenCancelledAndCanBeUndoneThen() throws Exception {
        Preview preview = look("name\n" + rows(1_000));
        people.afterRow(name -> {
            if (name.equals("P60")) {
                new Thread(() -> imports.cancel(preview.id())).start();
                await().until(this::somebodyWaitsForALock);
            }
        });
        Progress progress = work(preview);
        assertThat(progress.state()).isEqualTo(State.CANCELLED);
        assertThat(progress.processed()).isEqualTo(persons()).isLessThan(1_000);
        imports.undo(preview.id());
        assertThat(workAll(preview.id()).state()).isEqualTo(State.UNDONE);
        assertThat(persons()).isZero();
    }

    @Test
    void refusesAMappingThatCannotWorkAndStartsNothing() throws Exception {
        Preview preview = look("name,mail\nDoe,d@x.org\n");
        assertThatThrownBy(() -> imports.start(preview.id(), Map.of(), Duplicates.SKIP))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("No column is mapped")
                .hasMessageContaining("Last name is required");
        assertThatThrownBy(() ->
                        imports.start(preview.id(), Map.of("name", "lastName", "mail", "lastName"), Duplicates.SKIP))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("already taken");
        assertThatThrownBy(() ->
                        imports.start(preview.id(), Map.of("name", "nonsense", "nowhere", "email"), Duplicates.SKIP))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no field nonsense")
                .hasMessageContaining("no such column");
        assertThat(imports.progress(preview.id()).state()).isEqualTo(State.LOOKED_AT);
    }

    @Test
    void refusesFilesThatCannotBeImportedAndKeepsNothingOfThem() {
        assertRefused("", "empty");
        assertRefused("  \n\n", "no rows");
        assertRefused("name,mail\n", "no rows below");
        assertRefused("a@b.org,Doe\nc@d.org,Roe\n", "looks like a record");
        assertRefused("PK\u0003\u0004zip", "save it as CSV");
        assertRefused("name\n\"open\n", "quotation mark");
        assertRefused("name\n" + "x".repeat(101 * 1024 * 1024), "larger than 100 MB");
        assertThat(jdbc.sql("select count(*) from imports.chunk")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void dropsFileAndRowsAfterTheirTimeAndKeepsTheImportInTheList() throws Exception {
        Progress done = work(look("name,mail\nDoe,d@x.org\n,only@mail.org\n"));
        Preview forgotten = look("name\nRoe\n");
        jdbc.sql(
                        "update imports.job set ended_at = ended_at - interval '31 days', looked_at = looked_at - interval '31 days'")
                .update();
        cleanUp.dropOld();
        assertThat(imports.progress(done.id()).failed()).isEqualTo(1);
        assertThatThrownBy(() -> errors(done.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> imports.undo(done.id())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> imports.progress(forgotten.id())).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select count(*) from imports.chunk where job_id = :id")
                        .param("id", done.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void assertRefused(String file, String why) {
        assertThatThrownBy(() -> look(file)).isInstanceOf(BadInput.class).hasMessageContaining(why);
    }

    @Test
    void showsPeopleTheirOwnImportsAndManagersAll() throws Exception {
        Preview preview = look("name\nDoe\n");
        somebody.is(ImportsHouse.Somebody.named("rep2", "sales-rep"));
        assertThatThrownBy(() -> imports.progress(preview.id())).isInstanceOf(NotFound.class);
        assertThat(imports.recent("people", PageRequest.first(10)).total()).isZero();
        somebody.is(ImportsHouse.Somebody.named("boss", "sales-manager"));
        assertThat(imports.recent("people", PageRequest.first(10)).items())
                .extracting(Progress::id)
                .containsExactly(preview.id());
        somebody.is(ImportsHouse.Somebody.named("agent", "support-agent"));
        assertThatThrownBy(() -> look("name\nDoe\n")).isInstanceOf(Forbidden.class);
    }

    static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            rows.append('P').append(i).append('\n');
        }
        return rows.toString();
    }
}
