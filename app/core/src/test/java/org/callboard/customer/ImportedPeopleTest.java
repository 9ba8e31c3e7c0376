package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.callboard.imports.Importable;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Ids;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** People from a file, and where they work. */
@SpringJUnitConfig(CustomerHouse.class)
class ImportedPeopleTest {

    @Autowired
    List<Importable> importables;

    @Autowired
    Links links;

    @Autowired
    Records records;

    @Autowired
    Customers cast;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final UUID importId = Ids.next();
    private final String word = Customers.word();

    @Test
    void worksAtTheCompanyOfTheirRowWhichIsMadeOnce() {
        UUID jo = take(row("Jo", "jo")).id();
        UUID ann = take(row("Ann", "ann")).id();

        assertThat(companies()).singleElement().satisfies(company -> {
            assertThat(company.title()).isEqualTo("Company " + word);
            assertThat(company.text("domain")).isEqualTo(word + ".example");
            assertThat(cast.as("manager1", () -> links.peopleOf(company.id(), PageRequest.first(10)))
                            .items())
                    .extracting(Link::personId)
                    .containsExactlyInAnyOrder(jo, ann);
        });
    }

    @Test
    void areLinkedToACompanyThatIsKnown() {
        UUID known = cast.company("rep2", "name", "Company " + word + " Ltd", "domain", word + ".example");

        UUID jo = take(row("Jo", "jo")).id();

        assertThat(cast.as("manager1", () -> links.companiesOf(jo)))
                .extracting(Link::companyId)
                .containsExactly(known);
    }

    @Test
    void areTakenOnce() {
        Taken first = take(row("Jo", "jo"));
        Taken again = take(row("Jo", "jo"));

        assertThat(first.kind()).isEqualTo(Taken.Kind.CREATED);
        assertThat(again).returns(Taken.Kind.SKIPPED, Taken::kind).returns(first.id(), Taken::id);
    }

    @Test
    void leaveNoTraceWhenTheirRowIsBad() {
        Map<String, String> bad = Map.of("lastName", word, "email", "no mail", "company", "Company " + word);
        Map<String, String> worse = Map.of("lastName", word, "company", word + "x".repeat(300));

        assertThatThrownBy(() -> take(bad)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> take(worse)).isInstanceOf(BadInput.class);
        assertThat(companies()).isEmpty();
        assertThat(cast.as("manager1", () -> records.find("person", RecordQuery.matching(word), PageRequest.first(5)))
                        .items())
                .isEmpty();
    }

    @Test
    void takeTheCompanyThatTheyBroughtBackWithTheLastOfThem() {
        Taken jo = take(row("Jo", "jo"));
        Taken ann = take(row("Ann", "ann"));

        assertThat(takeBack(ann)).isTrue();
        assertThat(companies()).hasSize(1);
        assertThat(takeBack(jo)).isTrue();
        assertThat(companies()).isEmpty();
    }

    @Test
    void leaveACompanyThatWasThereOrThatSomebodyBuiltOn() {
        UUID known = cast.company("rep2", "name", "Company " + word, "domain", word + ".example");
        takeBack(take(row("Jo", "jo")));
        assertThat(companies()).extracting(RecordView::id).containsExactly(known);

        String other = Customers.word();
        Map<String, String> row = Map.of("lastName", other, "email", "jo@" + other + ".example", "company", other);
        Taken taken = take(row);
        UUID made =
                cast.as("manager1", () -> links.companiesOf(taken.id())).get(0).companyId();
        cast.doing("manager1", () -> records.change("company", made, 1, Map.of("city", "Bern"), null));
        takeBack(taken);
        assertThat(cast.as("manager1", () -> records.get("company", made)).text("city"))
                .isEqualTo("Bern");
    }

    @Test
    void waitForEachOtherOnceWhenTwoFilesBringTheSameAtTheSameMoment() throws Exception {
        List<Map<String, String>> rows = IntStream.range(0, 60)
                .mapToObj(n -> Map.of(
                        "lastName", word + n,
                        "email", n + "@" + word + ".example",
                        "company", "Company " + word + " " + (n % 7)))
                .toList();
        List<Map<String, String>> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Long> created : threads.invokeAll(List.of(slice(rows, start), slice(backwards, start)))) {
                assertThat(created.get()).isIn(0L, 60L);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Long> slice(List<Map<String, String>> rows, CyclicBarrier start) {
        return () -> {
            start.await();
            return cast.as(
                    "manager1",
                    () -> transaction.execute(status -> {
                        people().expect(rows, Imports.Duplicates.SKIP);
                        return rows.stream()
                                .map(row -> people().take(importId, row, Imports.Duplicates.SKIP))
                                .filter(taken -> taken.kind() == Taken.Kind.CREATED)
                                .count();
                    }));
        };
    }

    @Test
    void areFoundByTheNameThatTheirCompanyHasToday() {
        UUID company = cast.company("rep1", "name", "Old " + word);
        UUID jo = cast.person("rep1", "firstName", "Jo", "lastName", word, "companyId", company.toString());
        assertThat(keys(jo)).anyMatch(key -> key.endsWith("@old"));

        cast.doing("manager1", () -> records.change("company", company, 1, Map.of("name", "New " + word), null));

        assertThat(keys(jo)).anyMatch(key -> key.endsWith("@new")).noneMatch(key -> key.endsWith("@old"));
        UUID other = cast.company("rep1", "name", "Third " + word);
        cast.doing("manager1", () -> links.remove(jo, company));
        cast.doing("manager1", () -> links.put(jo, other, LinkDraft.as(null)));
        assertThat(keys(jo)).anyMatch(key -> key.endsWith("@thi")).noneMatch(key -> key.endsWith("@new"));
    }

    private List<String> keys(UUID person) {
        return jdbc.sql("select unnest(match_keys) from customer.person where id = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private boolean takeBack(Taken taken) {
        return imported(() -> people().takeBack(taken));
    }

    private Map<String, String> row(String first, String box) {
        return Map.of(
                "firstName", first,
                "lastName", first + word,
                "email", box + "@" + word + ".example",
                "company", "Company " + word,
                "companyDomain", "http://www." + word + ".example/");
    }

    private Taken take(Map<String, String> row) {
        return imported(() -> people().take(importId, row, Imports.Duplicates.SKIP));
    }

    /** As the importer does it. */
    private <T> T imported(Supplier<T> act) {
        Cause cause = new Cause(Cause.Kind.PERSON, "manager1", "import/" + importId, null);
        return cast.as("manager1", () -> Causes.within(cause, () -> transaction.execute(status -> act.get())));
    }

    private Importable people() {
        return importables.stream()
                .filter(importable -> importable.object().equals("people"))
                .findFirst()
                .orElseThrow();
    }

    private List<RecordView> companies() {
        return cast.as("manager1", () -> records.find("company", RecordQuery.matching(word), PageRequest.first(5)))
                .items();
    }
}
