package org.callboard.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callboard.records.RecordsTest.MANAGER;
import static org.callboard.records.RecordsTest.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.imports.Importable;
import org.callboard.imports.Importable.Taken;
import org.callboard.imports.Imports;
import org.callboard.imports.Imports.Duplicates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = RecordsHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RecordImportTest {

    private static final UUID IMPORT = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Autowired
    List<Importable> importables;

    @Autowired
    Records records;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        RecordsTest.emptied(jdbc);
        jdbc.execute("delete from records.worked_on");
        people.replaceAll(List.of(RecordsTest.person("rep1", "north")));
    }

    private Importable ships() {
        return importables.stream()
                .filter(one -> one.object().equals("ships"))
                .findFirst()
                .orElseThrow();
    }

    private <T> T importing(Supplier<T> act) {
        Cause cause = new Cause(Cause.Kind.PERSON, "manager1", "import/" + IMPORT, null);
        return currentUser.actingFor(MANAGER, () -> Causes.within(cause, act));
    }

    private <T> T manager(Supplier<T> act) {
        return currentUser.actingFor(MANAGER, act);
    }

    private Taken take(Duplicates duplicates, String... namesAndValues) {
        Map<String, String> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return importing(() -> ships().take(IMPORT, row, duplicates));
    }

    private boolean takeBack(Taken taken) {
        return importing(() -> ships().takeBack(taken));
    }

    @Test
    void takesCellsOfEveryTypeAndTellsWhatIsWrongWithARow() {
        Taken taken = take(
                Duplicates.SKIP,
                "name",
                "Aurora",
                "crew",
                "1,200",
                "price",
                "3.50 EUR",
                "tags",
                "old, wood",
                "emails",
                "a@b.example; c@d.example",
                "afloat",
                "no");

        RecordView ship = manager(() -> records.get("ship", taken.id()));
        assertThat(taken.kind()).isEqualTo(Taken.Kind.CREATED);
        assertThat(ship.value("crew")).isEqualTo(new BigDecimal(1200));
        assertThat(ship.value("tags")).isEqualTo(List.of("old", "wood"));
        assertThat(ship.value("emails"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThatThrownBy(() -> take(Duplicates.SKIP, "crew", "x")).isInstanceOf(BadInput.class);
        assertThat(manager(() -> ships().fields()))
                .extracting(Imports.Field::name)
                .contains("name", "emails", "owner")
                .doesNotContain("createdAt", "addresses");
    }

    @Test
    void doublesNobody() {
        Taken first = take(Duplicates.SKIP, "name", "Aurora", "email", "a@ship.example", "tags", "old");

        assertThat(take(Duplicates.SKIP, "name", "Other", "email", "a@ship.example")
                        .kind())
                .isEqualTo(Taken.Kind.SKIPPED);
        Taken updated =
                take(Duplicates.UPDATE, "name", "Aurora", "email", "a@ship.example", "tags", "new", "crew", "3");
        assertThat(updated.kind()).isEqualTo(Taken.Kind.UPDATED);
        assertThat(updated.id()).isEqualTo(first.id());
        assertThat(updated.before()).containsEntry("tags", List.of("old")).containsKey("crew");
        assertThat(manager(() -> records.get("ship", first.id())).value("tags")).isEqualTo(List.of("old", "new"));
        assertThat(take(Duplicates.CREATE, "name", "Twin", "email", "a@ship.example")
                        .kind())
                .isEqualTo(Taken.Kind.CREATED);

        assertThat(takeBack(updated)).isTrue();
        assertThat(manager(() -> records.get("ship", first.id())).value("tags")).isEqualTo(List.of("old"));
        assertThat(manager(() -> records.get("ship", first.id())).value("crew")).isNull();
    }

    @Test
    void takesBackOnlyWhatNobodyWorkedOn() {
        Taken untouched = take(Duplicates.SKIP, "name", "Untouched");
        Taken touched = take(Duplicates.SKIP, "name", "Touched");
        Taken updated = take(Duplicates.CREATE, "name", "Third");
        manager(() -> records.change("ship", touched.id(), 1, values("crew", 3), Map.of()));

        assertThat(takeBack(untouched)).isTrue();
        assertThat(takeBack(touched)).isFalse();
        assertThat(takeBack(updated)).isTrue();
        assertThatThrownBy(() -> manager(() -> records.get("ship", untouched.id())))
                .isInstanceOf(NotFound.class);
        assertThat(manager(() -> records.get("ship", touched.id())).title()).isEqualTo("Touched");
    }
}
