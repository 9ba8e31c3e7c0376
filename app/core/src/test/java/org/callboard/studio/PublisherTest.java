package org.callboard.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.testing.CoreDatabase;
import org.callboard.testing.NoEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class PublisherTest {

    private static final String RULE =
            "package lead.x;\nimport org.callboard.rules.lead.*;\nrule \"One\" when LeadFacts() then"
                    + " insert(new Points(\"fit\", 1, \"x\")); end\n";

    @TempDir
    Path content;

    private final DataSource database = CoreDatabase.with("studio");
    private final ReleaseStore store = new ReleaseStore(new JdbcTemplate(database));
    private final NoEngine engine = new NoEngine();

    @BeforeEach
    void writeContent() throws IOException {
        write("bpmn/lead/hello.bpmn", model("hello", ""));
        write("forms/lead/hello.form", "{\"components\": []}");
        write("rules/drl/lead/x.drl", RULE);
        write("rules/drl/lead/~$x.drl", "a lock file of an editor");
        write("notes.txt", "not part of a release");
    }

    @Test
    void makesReleaseOneOfTheFirstContent() {
        assertThat(publisher().publish()).isEqualTo(1);

        assertThat(store.current()).isEqualTo(1);
        assertThat(store.files(1, "").keySet())
                .containsExactly("bpmn/lead/hello.bpmn", "forms/lead/hello.form", "rules/drl/lead/x.drl");
        assertThat(store.file(1, "rules/drl/lead/x.drl"))
                .hasValueSatisfying(file -> assertThat(file).asString().isEqualTo(RULE));
        assertThat(engine.deployed.get(1)).containsExactly("bpmn/lead/hello.bpmn");
    }

    @Test
    void makesNoReleaseOfTheSameContent() {
        publisher().publish();

        assertThat(publisher().publish()).isEqualTo(1);
        assertThat(new ReleaseList(store).all(PageRequest.first(10)).items()).hasSize(1);
    }

    @Test
    void makesTheNextReleaseOfChangedContentAndKeepsTheFormerWhole() throws IOException {
        publisher().publish();
        write("rules/drl/lead/x.drl", RULE.replace("1,", "2,"));

        assertThat(publisher().publish()).isEqualTo(2);

        assertThat(new String(store.file(1, "rules/drl/lead/x.drl").orElseThrow()))
                .contains("1,");
        assertThat(new String(store.file(2, "rules/drl/lead/x.drl").orElseThrow()))
                .contains("2,");
        assertThat(store.files(2, "bpmn/")).containsOnlyKeys("bpmn/lead/hello.bpmn");
        assertThat(new ReleaseList(store).all(PageRequest.first(10)).items())
                .extracting(PublishedRelease::number, PublishedRelease::files)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 3), org.assertj.core.groups.Tuple.tuple(1, 3));
    }

    @Test
    void keepsTheFormerReleaseInForceWhenContentIsBad() throws IOException {
        publisher().publish();
        for (String[] bad : new String[][] {
            {"rules/drl/lead/x.drl", RULE.replace("LeadFacts()", "LeadFacts(shoeSize > 1)")},
            {"rules/drl/lead/x.drl", RULE.replace("when", "salience 3 when")},
            {"forms/lead/hello.form", "{ not json"},
            {"forms/lead/hello.form", "{\"components\": 3}"},
            {"bpmn/lead/hello.bpmn", "<half"},
            {"bpmn/lead/hello.bpmn", model("goodbye", "")},
            {"bpmn/lead/hello.bpmn", model("hello", "<!-- engine-refuses-this -->")},
        }) {
            String good = Files.readString(content.resolve(bad[0]));
            write(bad[0], bad[1]);

            assertThat(publisher().publish()).as(bad[1]).isEqualTo(1);
            assertThat(store.current()).as(bad[1]).isEqualTo(1);

            write(bad[0], good);
        }
    }

    @Test
    void doesNotStartOnBadContentWithoutAFormerRelease() throws IOException {
        write("forms/lead/hello.form", "{ not json");

        assertThatThrownBy(() -> publisher().publish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no former release")
                .hasMessageContaining("forms/lead/hello.form");
    }

    @Test
    void doesNotStartOnADirectoryThatIsNotThere() throws IOException {
        assertThatThrownBy(() -> publisher(content.resolve("nowhere")).publish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void letsOneOfManyNodesPublish() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(() -> publisher().publish());
            }
            for (Future<Integer> started : nodes.invokeAll(starts)) {
                assertThat(started.get()).isEqualTo(1);
            }
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void publishesWhatIsPackagedWhenNoDirectoryIsNamed() {
        assertThat(publisher("").publish()).isEqualTo(1);

        assertThat(store.files(1, "rules/").keySet())
                .contains("rules/drl/lead/lead-scoring.drl", "rules/tables/lead/lead-grades.xlsx");
    }

    @Test
    void knowsNoReleaseThatNobodyPublished() {
        assertThatThrownBy(() -> store.files(7, "")).isInstanceOf(NotFound.class);
    }

    private Publisher publisher() {
        return publisher(content);
    }

    private Publisher publisher(Path directory) {
        return publisher(directory.toString());
    }

    private Publisher publisher(String directory) {
        return new Publisher(
                new ContentSource(directory),
                new ContentCheck(new ObjectMapper(), List.of()),
                store,
                engine,
                new DataSourceTransactionManager(database),
                Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));
    }

    private void write(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String model(String id, String more) {
        return "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><bpmn:process id=\"" + id
                + "\"/>" + more + "</bpmn:definitions>";
    }
}
