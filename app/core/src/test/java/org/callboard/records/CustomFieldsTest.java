package org.callboard.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.callboard.records.Criterion.from;
import static org.callboard.records.Criterion.is;
import static org.callboard.records.Criterion.to;
import static org.callboard.records.RecordsTest.MANAGER;
import static org.callboard.records.RecordsTest.REP;
import static org.callboard.records.RecordsTest.values;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.audit.FieldChange;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.CustomField.Index;
import org.callboard.records.text.FieldCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

@SpringBootTest(classes = RecordsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CustomFieldsTest {

    private static final Viewer ADMIN = new Viewer("admin1", "Admin", Set.of(Role.ADMIN), Set.of());

    @Autowired
    CustomFields fields;

    @Autowired
    CustomValues customs;

    @Autowired
    Records records;

    @Autowired
    CustomIndexes indexes;

    @Autowired
    CustomFieldRows rows;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    List<SubjectFacts> facts;

    @Autowired
    FieldHistory history;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        RecordsTest.emptied(jdbc);
        people.replaceAll(List.of(RecordsTest.person("rep1", "north")));
    }

    @AfterEach
    void forgetsTheFields() throws SQLException {
        jdbc.execute("delete from records.custom_field");
        indexes.build();
        catalogue.changed();
    }

    private <T> T as(Viewer viewer, Supplier<T> act) {
        return currentUser.actingFor(viewer, act);
    }

    private CustomField add(String key, Draft draft) {
        return as(ADMIN, () -> fields.add("ship", key, draft));
    }

    private UUID ship(Object... namesAndValues) {
        return as(MANAGER, () -> records.create("ship", values(namesAndValues)));
    }

    private List<String> found(Viewer viewer, List<String> sort, Criterion... criteria) {
        RecordQuery query = new RecordQuery(null, List.of(criteria));
        return as(viewer, () -> records.find("ship", query, new PageRequest(0, 10, sort))).items().stream()
                .map(RecordView::title)
                .toList();
    }

    private static Draft hidden(String label, String... roles) {
        return new Draft(
                label,
                FieldType.TEXT,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(roles),
                true,
                false);
    }

    @Test
    void standsInFormsListsFiltersSearchAndFactsAtOnce() {
        add(null, Draft.of("Home region", FieldType.CHOICE, "West", "East"));
        add("depth", Draft.of("Depth", FieldType.NUMBER));
        add("uses", Draft.of("Uses", FieldType.CHOICES, "Cargo", "Leisure"));
        add("deal", Draft.of("Deal", FieldType.MONEY));
        add("due", Draft.of("Due", FieldType.DATE));
        add("ok", Draft.of("Checked", FieldType.YES_NO));
        add("nick", Draft.of("Nickname", FieldType.TEXT));
        UUID west = ship(
                "name",
                "Aurora",
                "custom.homeRegion",
                "west",
                "custom.depth",
                "3.50",
                "custom.uses",
                List.of("Leisure", "Cargo"),
                "custom.deal",
                "100 EUR",
                "custom.due",
                "2026-05-01",
                "custom.ok",
                true,
                "custom.nick",
                "Old Lady");
        ship("name", "Boreas", "custom.homeRegion", "East", "custom.depth", 12);
        ship("name", "Calypso");
        List<String> byName = List.of("name");

        assertThat(as(REP, () -> records.fields("ship")))
                .extracting(Field::name)
                .contains("custom.homeRegion", "custom.depth");
        assertThat(as(MANAGER, () -> records.get("ship", west)).value("custom.depth"))
                .isEqualTo(new BigDecimal("3.5"));
        assertThat(found(MANAGER, byName, is("custom.homeRegion", "West"))).containsExactly("Aurora");
        assertThat(found(MANAGER, byName, is("custom.homeRegion", "-", "east"))).containsExactly("Boreas", "Calypso");
        assertThat(found(MANAGER, byName, from("custom.depth", "4"))).containsExactly("Boreas");
        assertThat(found(MANAGER, byName, is("custom.depth", "3.5"))).containsExactly("Aurora");
        assertThat(found(MANAGER, byName, is("custom.uses", "Cargo"))).containsExactly("Aurora");
        assertThat(found(MANAGER, byName, from("custom.deal", "50 EUR"), to("custom.deal", "100")))
                .containsExactly("Aurora");
        assertThat(found(MANAGER, byName, from("custom.deal", "50 USD"))).isEmpty();
        assertThat(found(MANAGER, byName, to("custom.due", "2026-05-01"))).containsExactly("Aurora");
        assertThat(found(MANAGER, byName, is("custom.ok", "yes"))).containsExactly("Aurora");
        assertThat(found(MANAGER, byName, is("custom.nick", "OLD LADY"))).containsExactly("Aurora");
        assertThat(found(MANAGER, List.of("-custom.depth"))).containsExactly("Boreas", "Aurora", "Calypso");
        assertThat(as(MANAGER, () -> records.suggest("ship", "old lad", 5))).hasSize(1);
        Map<String, Object> known = facts.stream()
                .filter(f -> f.type().equals("ship"))
                .findFirst()
                .orElseThrow()
                .of(west);
        assertThat(known.get("custom"))
                .isInstanceOfSatisfying(
                        Map.class,
                        custom -> assertThat(custom)
                                .containsEntry("homeRegion", "West")
                                .containsEntry("due", "2026-05-01")
                                .containsEntry("depth", new BigDecimal("3.5")));
        assertThatThrownBy(() -> found(MANAGER, byName, from("custom.depth", "deep")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(MANAGER, byName, from("custom.nick", "a")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(MANAGER, byName, is("custom.none", "a"))).isInstanceOf(BadInput.class);
    }

    @Test
    void asksForWhatIsRequiredAndFillsInWhatIsUsual() {
        UUID old = ship("name", "Old");
        add(
                "depth",
                new Draft(
                        "Depth",
                        FieldType.NUMBER,
                        null,
                        true,
                        null,
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        true,
                        false));
        add(
                "flag",
                new Draft(
                        "Flag",
                        FieldType.TEXT,
                        null,
                        false,
                        "none",
                        null,
                        null,
                        10,
                        "[a-z]+",
                        List.of(),
                        List.of(),
                        true,
                        false));

        assertThatThrownBy(() -> ship("name", "New")).hasMessageContaining("custom.depth: Depth is required.");
        assertThatThrownBy(() -> ship("name", "New", "custom.depth", 11)).hasMessageContaining("at most 10");
        assertThatThrownBy(() -> ship("name", "New", "custom.depth", 2, "custom.flag", "UP"))
                .hasMessageContaining("custom.flag");
        assertThatThrownBy(() -> as(MANAGER, () -> records.change("ship", old, 1, values("crew", 2), Map.of())))
                .hasMessageContaining("Depth is required");
        RecordView born = as(MANAGER, () -> records.get("ship", ship("name", "New", "custom.depth", 2)));
        assertThat(born.value("custom.flag")).isEqualTo("none");
        assertThat(as(MANAGER, () -> records.tag("ship", List.of(old), "x"))).isEqualTo(1);
    }

    @Test
    void hidesAFieldFromEverybodyElseAtEveryDoor() throws Exception {
        add("secret", hidden("Secret", Role.SALES_MANAGER));
        UUID id = ship("name", "Aurora", "owner", "rep1", "custom.secret", "gold");
        as(MANAGER, () -> records.change("ship", id, 1, values("custom.secret", "silver"), Map.of()));

        assertThat(as(MANAGER, () -> records.get("ship", id)).value("custom.secret"))
                .isEqualTo("silver");
        assertThat(as(ADMIN, () -> records.get("ship", id)).value("custom.secret"))
                .isEqualTo("silver");
        assertThat(as(REP, () -> records.get("ship", id)).values()).doesNotContainKey("custom.secret");
        assertThat(as(REP, () -> records.fields("ship")))
                .extracting(Field::name)
                .doesNotContain("custom.secret");
        assertThatThrownBy(() -> found(REP, List.of(), is("custom.secret", "silver")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> found(REP, List.of("custom.secret"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> as(REP, () -> records.change("ship", id, 2, values("custom.secret", "x"), Map.of())))
                .isInstanceOf(BadInput.class);
        assertThat(as(REP, () -> records.suggest("ship", "silver", 5))).isEmpty();
        assertThat(as(REP, () -> history.of(new Subject("ship", id), null, null, 10))
                        .items())
                .isEmpty();
        assertThat(as(MANAGER, () -> history.of(new Subject("ship", id), null, null, 10))
                        .items())
                .extracting("field")
                .containsExactly("custom.secret");
        as(REP, () -> records.change("ship", id, 2, values("crew", 3), Map.of()));
        assertThat(as(MANAGER, () -> records.get("ship", id)).value("custom.secret"))
                .isEqualTo("silver");
    }

    @Test
    void keepsTheValuesOfARetiredFieldForItsReturn() {
        CustomField field = add("nick", Draft.of("Nickname", FieldType.TEXT));
        UUID id = ship("name", "Aurora", "custom.nick", "Old Lady");
        CustomField retired = as(ADMIN, () -> fields.retire(field.id(), field.version()));

        as(MANAGER, () -> records.change("ship", id, 1, values("crew", 3), Map.of()));
        assertThat(as(MANAGER, () -> records.get("ship", id)).values()).doesNotContainKey("custom.nick");
        assertThatThrownBy(() -> ship("name", "B", "custom.nick", "x")).isInstanceOf(BadInput.class);

        as(ADMIN, () -> fields.reinstate(field.id(), retired.version()));
        assertThat(as(MANAGER, () -> records.get("ship", id)).value("custom.nick"))
                .isEqualTo("Old Lady");
    }

    @Test
    void letsAdminsAloneDefineFieldsAndTellsThemWhatIsWrong() {
        assertThatThrownBy(() -> as(MANAGER, () -> fields.add("ship", "x", Draft.of("X", FieldType.TEXT))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(MANAGER, () -> fields.of("ship"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> add("Bad Key", Draft.of("X", FieldType.TEXT))).hasMessageContaining("key");
        assertThatThrownBy(() -> add("a", Draft.of(" ", FieldType.EMAIL)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad -> assertThat(bad.fields())
                                .extracting(BadInput.Field::field)
                                .contains("label", "type"));
        assertThatThrownBy(() -> add("a", Draft.of("A", FieldType.CHOICE))).hasMessageContaining("choices");
        assertThatThrownBy(() -> add(
                        "a",
                        new Draft(
                                "A",
                                FieldType.TEXT,
                                null,
                                false,
                                null,
                                null,
                                null,
                                null,
                                "[",
                                null,
                                List.of("king"),
                                true,
                                false)))
                .hasMessageContaining("pattern")
                .hasMessageContaining("visibleTo");
        assertThatThrownBy(() -> add(
                        "a",
                        new Draft(
                                "A",
                                FieldType.NUMBER,
                                null,
                                false,
                                "x",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                true,
                                false)))
                .hasMessageContaining("otherwise");
        CustomField known = add("depth", Draft.of("Depth", FieldType.NUMBER));
        assertThatThrownBy(() -> add("depth", Draft.of("Other", FieldType.TEXT)))
                .hasMessageContaining("key");
        assertThatThrownBy(() -> add("other", Draft.of("DEPTH", FieldType.TEXT)))
                .hasMessageContaining("label");
        as(ADMIN, () -> fields.change(known.id(), known.version(), Draft.of("How deep", FieldType.TEXT)));
        assertThatThrownBy(() ->
                        as(ADMIN, () -> fields.change(known.id(), known.version(), Draft.of("X", FieldType.TEXT))))
                .isInstanceOf(Conflict.class);
        ship("name", "A", "custom.depth", "much");
        assertThatThrownBy(() ->
                        as(ADMIN, () -> fields.change(known.id(), known.version() + 1, Draft.of("X", FieldType.DATE))))
                .hasMessageContaining("type");
    }

    @Test
    void keepsWhoChangedADefinitionAndWhatStoodThereBefore() {
        CustomField field = add("nick", Draft.of("Nickname", FieldType.TEXT));
        Subject subject = new Subject("custom-field", field.id());
        CustomField renamed =
                as(ADMIN, () -> fields.change(field.id(), field.version(), Draft.of("Byname", FieldType.TEXT)));
        as(ADMIN, () -> fields.retire(field.id(), renamed.version()));

        assertThat(as(ADMIN, () -> history.of(subject, null, null, 50)).items())
                .extracting(
                        FieldChange::field,
                        FieldChange::from,
                        FieldChange::to,
                        change -> change.cause().name())
                .containsSequence(
                        tuple("retired", false, true, "admin1"), tuple("label", "Nickname", "Byname", "admin1"))
                .contains(tuple("type", null, "TEXT", "admin1"));
        assertThatThrownBy(() -> as(MANAGER, () -> history.of(subject, null, null, 50)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void putsFieldsInTheOrderThatAnAdminWants() {
        CustomField one = add("one", Draft.of("One", FieldType.TEXT));
        CustomField two = add("two", Draft.of("Two", FieldType.TEXT));

        as(ADMIN, () -> fields.order("ship", List.of(two.id(), one.id())));

        assertThat(customs.fields("ship")).extracting(Field::key).containsExactly("two", "one");
        assertThatThrownBy(() -> as(ADMIN, () -> fields.order("ship", List.of(two.id()))))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void anotherNodeSeesANewFieldWithinSeconds() {
        FieldCatalogue otherNode = new FieldCatalogue(rows, java.time.Clock.systemUTC());
        assertThat(otherNode.of("ship").fields()).isEmpty();

        add("depth", Draft.of("Depth", FieldType.NUMBER));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(otherNode.of("ship").fields()).hasSize(1));
    }

    @Test
    void filtersAndSortsAFilledTableByAnIndexOfTheFieldsOwn() {
        jdbc.update("""
                insert into yard.ship (id, name, uses, tags, name_key, search_text, created_at, changed_at, version, custom)
                select gen_random_uuid(), 'S' || n, '{}', '{}', 's' || n, ' s' || n, now(), now(), 1,
                    jsonb_build_object('depth', n % 5000, 'region', case when n % 4 = 0 then 'West' else 'East' end,
                        'uses', case when n % 2000 = 0 then '["Leisure"]'::jsonb else '["Cargo"]'::jsonb end)
                from generate_series(1, 50000) n
                """);
        CustomField depth = add("depth", Draft.of("Depth", FieldType.NUMBER));
        CustomField region = add("region", Draft.of("Region", FieldType.CHOICE, "West", "East"));
        CustomField uses = add("uses", Draft.of("Uses", FieldType.CHOICES, "Cargo", "Leisure"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(as(ADMIN, () -> fields.of("ship")))
                        .extracting(CustomField::index)
                        .containsOnly(Index.READY));
        catalogue.changed();

        assertThat(plan(is("custom.depth", "77"))).contains(CustomIndexes.name(depth));
        assertThat(plan(from("custom.depth", "4999"))).contains(CustomIndexes.name(depth));
        assertThat(plan(is("custom.region", "West"))).contains(CustomIndexes.name(region));
        assertThat(plan(is("custom.uses", "Leisure"))).contains("ship_by_custom");
        assertThat(uses.index()).isEqualTo(Index.READY);
        assertThat(found(MANAGER, List.of("-custom.depth"))).hasSize(10);
        assertThat(as(
                                MANAGER,
                                () -> records.find(
                                        "ship", RecordQuery.all().and(is("custom.depth", "77")), PageRequest.first(5)))
                        .total())
                .isEqualTo(10);
    }

    private String plan(Criterion criterion) {
        CustomValues.Condition condition =
                customs.condition("ship", criterion, MANAGER, "c").orElseThrow();
        String sql = "explain select * from yard.ship where merged_into is null and " + condition.sql() + " order by "
                + customs.order("ship", criterion.field(), MANAGER).orElse("id") + ", id limit 50";
        return String.join(
                "\n", new NamedParameterJdbcTemplate(jdbc).queryForList(sql, condition.params(), String.class));
    }

    @Test
    void mendsAnIndexWhoseBuilderDiedAndDropsThatOfARetiredField() throws SQLException {
        CustomField depth = add("depth", Draft.of("Depth", FieldType.NUMBER));
        await().untilAsserted(() ->
                assertThat(as(ADMIN, () -> fields.get(depth.id())).index()).isEqualTo(Index.READY));
        jdbc.update(
                "update pg_index set indisvalid = false where indexrelid = ('yard.' || ?)::regclass",
                CustomIndexes.name(depth));

        indexes.build();

        assertThat(valid(depth)).containsExactly(true);
        as(ADMIN, () -> fields.retire(depth.id(), depth.version()));
        await().untilAsserted(() -> assertThat(valid(depth)).isEmpty());
    }

    private List<Boolean> valid(CustomField field) {
        return jdbc.queryForList(
                "select i.indisvalid from pg_index i join pg_class c on c.oid = i.indexrelid where c.relname = ?",
                Boolean.class,
                CustomIndexes.name(field));
    }

    @Test
    void givesAContextOfItsOwnTheSameValues() {
        add("depth", Draft.of("Depth", FieldType.NUMBER));
        add("due", Draft.of("Due", FieldType.DATE));
        FieldCheck check = new FieldCheck();
        Map<String, Object> created =
                customs.created("ship", Map.of("depth", "2.50", "due", "2026-01-02", "nope", 1), REP, check);

        assertThatThrownBy(check::done).hasMessageContaining("custom.nope");
        assertThat(customs.json(created)).isEqualTo("{\"depth\":2.5,\"due\":\"2026-01-02\"}");
        assertThat(customs.read("ship", customs.json(created))).isEqualTo(created);
    }
}
