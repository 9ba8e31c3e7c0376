package org.callboard.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callboard.records.Criterion.from;
import static org.callboard.records.Criterion.is;
import static org.callboard.records.Criterion.to;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = RecordsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RecordsTest {

    static final Viewer MANAGER = new Viewer("manager1", "Manager", Set.of(Role.SALES_MANAGER), Set.of("north"));
    static final Viewer REP = new Viewer("rep1", "Rep One", Set.of(Role.SALES_REP), Set.of("north"));
    static final Viewer OTHER_REP = new Viewer("rep2", "Rep Two", Set.of(Role.SALES_REP), Set.of("south"));
    static final Viewer AGENT = new Viewer("agent1", "Agent", Set.of(Role.SUPPORT_AGENT), Set.of());

    @Autowired
    Records records;

    @Autowired
    RecordIntake intake;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @Autowired
    FieldHistory history;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        emptied(jdbc);
        jdbc.execute("delete from records.idempotency_key");
        people.replaceAll(List.of(person("rep1", "north"), person("rep2", "south")));
    }

    /** No truncate: it would lock out, and be locked out by, an index of a custom field that is being built. */
    static void emptied(JdbcTemplate jdbc) {
        jdbc.execute("delete from yard.ship");
        jdbc.execute("delete from yard.harbour");
    }

    static Person person(String username, String team) {
        return new Person(
                username,
                username,
                null,
                Set.of(Role.SALES_REP),
                Set.of(team),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }

    private <T> T as(Viewer viewer, Supplier<T> act) {
        return currentUser.actingFor(viewer, act);
    }

    private UUID ship(Object... namesAndValues) {
        return as(MANAGER, () -> records.create("ship", values(namesAndValues)));
    }

    static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private List<String> found(Viewer viewer, List<String> sort, Criterion... criteria) {
        RecordQuery query = new RecordQuery(null, List.of(criteria));
        return as(viewer, () -> records.find("ship", query, new PageRequest(0, 10, sort))).items().stream()
                .map(RecordView::title)
                .toList();
    }

    @Test
    void keepsEachTypeOfValueInItsOneForm() {
        UUID harbour = as(MANAGER, () -> records.create("harbour", values("name", "Kiel")));
        UUID id = ship(
                "name", "  Aurora ",
                "email", "bridge@aurora.example",
                "phone", "040 123456",
                "domain", "https://www.Aurora.example/crew?x=1",
                "link", "aurora.example/log",
                "country", "Germany",
                "crew", 12.50,
                "price", "1,200.50 eur",
                "built", "1999-12-31",
                "afloat", "yes",
                "harbourId", harbour.toString(),
                "tags", List.of("Old ", "old", "Wood"),
                "emails", List.of(Map.of("value", "cook@aurora.example", "label", "Galley"), "mate@aurora.example"),
                "addresses", List.of(Map.of("city", "Kiel", "country", "Germany")));

        RecordView ship = as(MANAGER, () -> records.get("ship", id));

        assertThat(ship.title()).isEqualTo("Aurora");
        assertThat(ship.text("phone")).isEqualTo("+4940123456");
        assertThat(ship.text("domain")).isEqualTo("aurora.example");
        assertThat(ship.text("link")).isEqualTo("https://aurora.example/log");
        assertThat(ship.text("country")).isEqualTo("DE");
        assertThat(ship.value("crew")).isEqualTo(new BigDecimal("12.5"));
        assertThat(ship.value("price")).isEqualTo(Map.of("value", new BigDecimal("1200.5"), "currency", "EUR"));
        assertThat(ship.value("built")).isEqualTo(LocalDate.of(1999, 12, 31));
        assertThat(ship.value("afloat")).isEqualTo(true);
        assertThat(ship.value("class")).isEqualTo("Tug");
        assertThat(ship.value("tags")).isEqualTo(List.of("old", "wood"));
        assertThat(ship.titles()).containsEntry(harbour, "Kiel");
        assertThat(ship.value("emails").toString()).contains("cook@aurora.example", "Galley", "mate@aurora.example");
        assertThat(ship.value("addresses")).isEqualTo(List.of(Map.of("city", "Kiel", "country", "DE")));
        assertThat(jdbc.queryForObject("select name_length from yard.ship", Integer.class))
                .isEqualTo(6);
    }

    @Test
    void tellsEverythingThatIsWrongFieldByField() {
        assertThatThrownBy(() -> ship(
                        "email",
                        "nobody",
                        "crew",
                        "many",
                        "price",
                        12,
                        "built",
                        "31.12.1999",
                        "class",
                        "Kite",
                        "harbourId",
                        "x",
                        "mast",
                        "tall",
                        "createdAt",
                        "2026-01-01T00:00:00Z",
                        "tags",
                        7))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .contains(
                                        "email",
                                        "crew",
                                        "price",
                                        "built",
                                        "class",
                                        "harbourId",
                                        "mast",
                                        "createdAt",
                                        "tags"));
        assertThatThrownBy(() -> ship("crew", 3)).hasMessageContaining("Name is required");
        assertThatThrownBy(() -> ship("name", "A", "owner", "nobody")).hasMessageContaining("no colleague nobody");
        assertThatThrownBy(
                        () -> ship("name", "A", "harbourId", UUID.randomUUID().toString()))
                .hasMessageContaining("There is no harbour");
        assertThat(jdbc.queryForObject("select count(*) from yard.ship", Long.class))
                .isZero();
    }

    @Test
    void showsRepsTheirOwnAndWhatNobodyOwnsInTheirTeam() {
        ship("name", "Mine", "owner", "rep1");
        ship("name", "Theirs", "owner", "rep2");
        ship("name", "Free", "team", "north");
        UUID far = ship("name", "Far", "team", "south");

        assertThat(found(REP, List.of("name"))).containsExactly("Free", "Mine");
        assertThat(found(REP, List.of("name"), is("owner", "-"))).containsExactly("Free");
        assertThat(found(REP, List.of("name"), is("owner", "rep2"))).isEmpty();
        assertThat(found(MANAGER, List.of("-name"))).containsExactly("Theirs", "Mine", "Free", "Far");
        assertThatThrownBy(() -> as(REP, () -> records.get("ship", far))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(REP, () -> records.change("ship", far, 1, Map.of("crew", 1), Map.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(AGENT, () -> records.find("ship", RecordQuery.all(), PageRequest.first(5))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(AGENT, () -> records.create("ship", Map.of("name", "X"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void filtersByEveryTypeOfField() {
        UUID harbour = as(MANAGER, () -> records.create("harbour", values("name", "Kiel")));
        ship("name", "Tiny", "crew", 2, "price", "10 EUR", "built", "1950-01-01", "afloat", false, "country", "DE");
        ship(
                "name",
                "Huge",
                "crew",
                900,
                "price",
                "99 USD",
                "built",
                "2020-06-01",
                "class",
                "Tanker",
                "tags",
                "oil, big",
                "harbourId",
                harbour.toString());
        List<String> byName = List.of("name");

        assertThat(found(MANAGER, byName, from("crew", "3"))).containsExactly("Huge");
        assertThat(found(MANAGER, byName, to("crew", "900"))).containsExactly("Huge", "Tiny");
        assertThat(found(MANAGER, byName, from("price", "5"))).containsExactly("Huge", "Tiny");
        assertThat(found(MANAGER, byName, from("price", "5 EUR"))).containsExactly("Tiny");
        assertThat(found(MANAGER, byName, to("built", "1999-12-31"))).containsExactly("Tiny");
        assertThat(found(MANAGER, byName, is("class", "Tanker", "Ferry"))).containsExactly("Huge");
        assertThat(found(MANAGER, byName, is("tags", "oil"))).containsExactly("Huge");
        assertThat(found(MANAGER, byName, is("tags", "-"))).containsExactly("Tiny");
        assertThat(found(MANAGER, byName, is("afloat", "no"))).containsExactly("Tiny");
        assertThat(found(MANAGER, byName, is("country", "Germany", "-"))).containsExactly("Huge", "Tiny");
        assertThat(found(MANAGER, byName, is("harbourId", harbour.toString()))).containsExactly("Huge");
        assertThat(found(MANAGER, byName, from("createdAt", "2020-01-01"))).containsExactly("Huge", "Tiny");
        assertThat(found(MANAGER, byName, to("createdAt", "2020-01-01"))).isEmpty();
        assertThat(found(MANAGER, List.of("-crew"))).containsExactly("Huge", "Tiny");
        assertThatThrownBy(() -> found(MANAGER, byName, is("log", "x"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(MANAGER, byName, from("crew", "x"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(MANAGER, byName, from("name", "x"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(MANAGER, List.of("log"))).isInstanceOf(BadInput.class);
    }

    @Test
    void listsRecordsWithoutAValueLastWhicheverWayRoundTheyAreSorted() {
        jdbc.update("""
                insert into yard.ship (id, name, crew, uses, tags, name_key, search_text, created_at, changed_at, version)
                select gen_random_uuid(), 'S' || n, case when n % 2 = 0 then n end, '{}', '{}', 's' || n, ' s' || n, now(),
                    now(), 1 from generate_series(1, 3000) n
                """);
        jdbc.execute("analyze yard.ship");
        Page<RecordView> up =
                as(MANAGER, () -> records.find("ship", RecordQuery.all(), new PageRequest(7, 200, List.of("crew"))));
        Page<RecordView> down =
                as(MANAGER, () -> records.find("ship", RecordQuery.all(), new PageRequest(7, 200, List.of("-crew"))));

        assertThat(up.items().get(99).value("crew")).isEqualTo(new BigDecimal(3000));
        assertThat(up.items().get(100).value("crew")).isNull();
        assertThat(down.items().get(99).value("crew")).isEqualTo(new BigDecimal(2));
        assertThat(down.items().get(100).value("crew")).isNull();
        assertThat(up.total()).isEqualTo(3000);
    }

    @Test
    void findsByWordsWherevertTheyStand() {
        ship("name", "Queen Anna", "email", "bridge@queen.example");
        ship("name", "Hannah");

        assertThat(as(MANAGER, () -> records.suggest("ship", "anna", 5)))
                .extracting(RecordView::title)
                .containsExactly("Queen Anna", "Hannah");
        assertThat(as(MANAGER, () -> records.suggest("ship", "QUEEN exam", 5))).hasSize(1);
        assertThat(as(MANAGER, () -> records.suggest("ship", "%_", 5))).isEmpty();
    }

    @Test
    void changesOnlyWhatIsSaidAndRemembersWhatItWas() {
        UUID id = ship("name", "Aurora", "crew", 5, "country", "DE");

        RecordView after =
                as(MANAGER, () -> records.change("ship", id, 1, values("crew", 7, "country", null), Map.of()));

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.value("crew")).isEqualTo(new BigDecimal(7));
        assertThat(after.value("country")).isNull();
        FieldHistory.Slice slice = as(MANAGER, () -> history.of(new Subject("ship", id), null, null, 10));
        assertThat(slice.items())
                .extracting("field", "from", "to")
                .contains(
                        org.assertj.core.groups.Tuple.tuple("crew", 5, 7),
                        org.assertj.core.groups.Tuple.tuple("country", "DE", null));
        long key = slice.items().get(0).key();
        as(MANAGER, () -> history.restore(new Subject("ship", id), key, "country", 2));
        assertThat(as(MANAGER, () -> records.get("ship", id)).value("country")).isEqualTo("DE");
    }

    @Test
    void twoEditorsMeetOnlyInTheFieldsThatBothChanged() {
        UUID id = ship("name", "Aurora", "crew", 5, "country", "DE");
        as(MANAGER, () -> records.change("ship", id, 1, values("crew", 6), Map.of()));

        as(
                MANAGER,
                () -> records.change("ship", id, 1, values("country", "FR", "crew", 6), values("country", "Germany")));
        assertThatThrownBy(() -> as(
                        MANAGER,
                        () -> records.change("ship", id, 1, values("crew", 9, "country", "FR"), values("crew", 5))))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.fields())
                                .containsExactly(new Conflict.Field("crew", new BigDecimal(9), new BigDecimal(6))));
    }

    @Test
    void handsOverAndTagsAllOrNone() {
        UUID free = ship("name", "Free", "team", "north");
        UUID mine = ship("name", "Mine", "owner", "rep1");
        UUID theirs = ship("name", "Theirs", "owner", "rep2");

        assertThatThrownBy(() -> as(REP, () -> records.tag("ship", List.of(free, theirs), "x")))
                .isInstanceOf(NotFound.class);
        assertThat(as(REP, () -> records.tag("ship", List.of(free, mine), "Fast")))
                .isEqualTo(2);
        assertThat(as(REP, () -> records.tag("ship", List.of(free, mine), "fast")))
                .isZero();
        assertThat(as(REP, () -> records.assign("ship", List.of(free, mine), "rep2")))
                .isEqualTo(2);
        assertThat(found(OTHER_REP, List.of("name"), is("tags", "fast"))).containsExactly("Free", "Mine");
        assertThat(as(OTHER_REP, () -> records.untag("ship", List.of(free), "fast")))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(MANAGER, () -> records.assign("ship", List.of(free), "nobody")))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void createsOnceForOneKeyHoweverOftenItIsAsked() {
        UUID first = as(REP, () -> intake.createOnce("k1", "ship", values("name", "A", "crew", 2)));

        assertThat(as(REP, () -> intake.createOnce("k1", "ship", values("crew", 2, "name", "A"))))
                .isEqualTo(first);
        assertThatThrownBy(() -> as(REP, () -> intake.createOnce("k1", "ship", values("name", "B"))))
                .isInstanceOf(Conflict.class);
        assertThat(as(REP, () -> records.get("ship", first)).owner()).isEqualTo("rep1");
        assertThat(as(REP, () -> records.get("ship", first)).team()).isEqualTo("north");
    }

    @Test
    void exportsWhatTheFilterShowsAndNoFormula() throws IOException {
        ship("name", "=cmd()", "tags", List.of("a", "b"), "price", "3 EUR");
        ship("name", "Hidden", "owner", "rep2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        as(MANAGER, () -> {
            try {
                records.export("ship", new RecordQuery(null, List.of(is("owner", "-"))), List.of(), out);
                return null;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("id,name,email")
                .contains("'=cmd()", "\"a, b\"", "3 EUR")
                .doesNotContain("Hidden");
    }
}
