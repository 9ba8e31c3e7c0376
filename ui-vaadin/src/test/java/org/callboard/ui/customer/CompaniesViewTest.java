package org.callboard.ui.customer;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.ItemDoubleClickEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Preferences;
import org.callboard.access.Role;
import org.callboard.customer.Duplicates;
import org.callboard.customer.Duplicates.Candidate;
import org.callboard.matching.Verdict;
import org.callboard.records.Criterion;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordView;
import org.callboard.ui.list.ListGrid;
import org.callboard.ui.record.ConflictDialog;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompaniesViewTest extends Pages {

    private static final Field REGION = new Field(
            "custom.region",
            "Region",
            FieldType.CHOICE,
            null,
            "custom",
            Set.of(Field.Trait.FILTERED, Field.Trait.IN_LIST),
            200,
            List.of("North", "West"),
            null,
            null,
            null,
            null,
            null,
            Set.of(),
            null);

    @Override
    protected void prepare() {
        records().addField("company", REGION);
        records().add("company", "Acme", "size", new BigDecimal("1250"), "owner", "rep1", "custom.region", "West");
        records().add("company", "Bolt", "industry", "Tools", "tags", List.of("fair"));
        records().add("company", "Chem", "parentId", FakeRecords.id("Acme").toString());
        records().add("person", "Doe");
    }

    @Test
    void showsWhatTheLinkAsksFor() {
        link("custom.region=West&owner=me");

        assertThat(shown()).containsExactly("Acme");
        assertThat(chips()).containsExactlyInAnyOrder("Region: West", "Owner: Me");
        assertThat(records().asked)
                .anySatisfy(query -> assertThat(query.criteria())
                        .containsExactlyInAnyOrder(
                                Criterion.is("owner", "rep1"), Criterion.is("custom.region", "West")));
    }

    @Test
    void asksFromAndToOfNumbersAndForNothingAtAll() {
        link("size=100..2000&industry=-");

        assertThat(records().asked)
                .anySatisfy(query -> assertThat(query.criteria())
                        .containsExactlyInAnyOrder(
                                Criterion.is("industry", Criterion.NONE),
                                Criterion.from("size", "100"),
                                Criterion.to("size", "2000")));
        assertThat(chips()).containsExactlyInAnyOrder("Industry: empty", "Employees: 100 to 2000");
    }

    @Test
    void looksForAPartOfATextUnlessItIsQuoted() {
        for (String text : List.of("city", "department", "state")) {
            records()
                    .addField(
                            "company",
                            Field.of(text, text, FieldType.TEXT, text).with(Field.Trait.FILTERED, Field.Trait.FOLDED));
        }
        link("city=burg&department=\"Media\"&state=NY");

        assertThat(records().asked)
                .anySatisfy(query -> assertThat(query.criteria())
                        .containsExactlyInAnyOrder(
                                Criterion.has("city", "burg"),
                                Criterion.is("department", "Media"),
                                Criterion.is("state", "NY")));
    }

    @Test
    void namesTheCompanyThatAFilterPointsTo() {
        link("parentId=" + FakeRecords.id("Acme"));

        assertThat(shown()).containsExactly("Chem");
        assertThat(chips()).containsExactly("Parent company: Acme");
    }

    @Test
    void showsTheCompaniesOfOneImport() {
        UUID file = FakeRecords.id("a file");
        link("import=" + file);

        assertThat(records().asked)
                .anySatisfy(query ->
                        assertThat(query.criteria()).containsExactly(Criterion.is("importId", file.toString())));
    }

    @Test
    void opensAllTheSameWhenALinkSaysNonsense() {
        link("custom.region=Atlantis&size=many&sort=-nothing&parentId=7");

        assertThat(shown()).containsExactly("Acme", "Bolt", "Chem");
        assertThat(chips()).isEmpty();
    }

    @Test
    void hasAColumnForAFieldThatTheHouseAdded() {
        open();

        assertThat(grid().shown()).contains("title", "custom.region").doesNotContain("name");
        assertThat(cell("Acme", "custom.region")).isEqualTo("West");
        assertThat(cell("Acme", "size")).isEqualTo("1,250");
        assertThat(cell("Bolt", "owner")).isEqualTo("Unassigned");
    }

    @Test
    void hidesAFieldFromThoseWhoMayNotSeeIt() {
        records()
                .addField(
                        "company",
                        new Field(
                                "custom.secret",
                                "Secret",
                                FieldType.TEXT,
                                null,
                                null,
                                Set.of(Field.Trait.FILTERED, Field.Trait.IN_LIST),
                                200,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                Set.of(Role.ADMIN),
                                null));
        link("custom.secret=x");

        assertThat(grid().getColumnByKey("custom.secret")).isNull();
        assertThat(chips()).isEmpty();
    }

    @Test
    void remembersTheColumnsOfAPerson() {
        bean(Preferences.class).set("companies.columns", "{\"title\":\"20rem\",\"tags\":null,\"custom.gone\":null}");
        open();

        assertThat(grid().shown()).containsExactly("title", "tags");
        assertThat(grid().getColumnByKey("title").getWidth()).isEqualTo("20rem");
    }

    @Test
    void takesATagAwayAndPutsItBack() {
        open();
        choose("Bolt");
        press("Remove tag");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Remove tag")));

        assertThat((List<?>) company("Bolt").value("tags")).isEmpty();

        press("Undo");

        assertThat(company("Bolt").value("tags")).isEqualTo(List.of("fair"));
    }

    @Test
    void changesACellInPlaceAndTakesItBack() {
        open();
        doubleClick("Acme", "size");
        _setValue(_get(_get(Dialog.class), BigDecimalField.class), new BigDecimal("99"));
        pressIcon("Save");

        assertThat(company("Acme").value("size")).isEqualTo(new BigDecimal("99"));

        press("Undo");

        assertThat(company("Acme").value("size")).isEqualTo(new BigDecimal("1250"));
    }

    @Test
    void keepsWhatWasTypedInACellThatIsRefused() {
        open();
        doubleClick("Acme", "name");
        TextField name = _get(_get(Dialog.class), TextField.class);
        _setValue(name, "?");
        pressIcon("Save");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("That is none.");
        assertThat(name.getValue()).isEqualTo("?");
        assertThat(company("Acme").title()).isEqualTo("Acme");
    }

    @Test
    void asksWhoseValueStandsWhenAColleagueChangedTheSameCell() {
        open();
        doubleClick("Acme", "size");
        records().colleagueSets("Acme", "size", new BigDecimal("7"));
        _setValue(_get(_get(Dialog.class), BigDecimalField.class), new BigDecimal("99"));
        pressIcon("Save");

        ConflictDialog conflict = _get(ConflictDialog.class);
        assertThat(_get(conflict, RadioButtonGroup.class).getLabel()).isEqualTo("Employees");
        _click(_get(conflict, Button.class, spec -> spec.withText("Keep these values")));

        assertThat(company("Acme").value("size")).isEqualTo(new BigDecimal("7"));
    }

    @Test
    void offersNoChangesToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open();
        choose("Acme");
        doubleClick("Acme", "size");

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .contains("Clear selection")
                .doesNotContain("Assign to", "Add tag", "New company", "Import");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("export-link"))).isEmpty();
    }

    @Test
    void marksTheFieldOfANewCompanyThatIsRefusedAndKeepsTheRest() {
        open();
        press("New company");
        Dialog dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Industry")), "Tools");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create company")));

        TextField name = _get(dialog, TextField.class, spec -> spec.withLabel("Name"));
        assertThat(name.getErrorMessage()).isEqualTo("Say the name.");

        _setValue(name, "Delta");
        _setValue(_get(dialog, ComboBox.class, spec -> spec.withLabel("Region")), "North");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create company")));

        assertThat(company("Delta").values())
                .containsEntry("industry", "Tools")
                .containsEntry("custom.region", "North");
    }

    @Test
    void tellsWhoMayBeMeantAlreadyWhileOneTypes() {
        when(bean(Duplicates.class).like(eq("company"), anyMap()))
                .thenReturn(List.of(
                        new Candidate(FakeRecords.id("Acme"), "Acme", 0.9, Verdict.SAME, List.of("Same web domain"))));
        open();
        press("New company");
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Name")), "Acme Inc");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Known already", "Same web domain");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("companies/" + FakeRecords.id("Acme"));
    }

    @Test
    void asksBeforeItThrowsAwayWhatWasTyped() {
        open();
        press("New company");
        _setValue(_get(_get(Dialog.class), TextField.class, spec -> spec.withLabel("Name")), "Delta");
        press("Cancel");

        assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
        assertThat(_get(Dialog.class).isOpened()).isTrue();
    }

    @Test
    void splitsTagsAtCommasAndPutsThemInSmallLetters() {
        open();
        doubleClick("Bolt", "tags");
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<String> tags = _get(_get(Dialog.class), MultiSelectComboBox.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                tags,
                new com.vaadin.flow.component.combobox.ComboBoxBase.CustomValueSetEvent<>(
                        tags, true, "Key account, fair"));
        pressIcon("Save");

        assertThat(company("Bolt").value("tags")).isEqualTo(List.of("fair", "key account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales-rep", "support-agent", "analyst", "marketer", "admin"})
    void letsInWhoMaySeeCustomers(String role) {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(CompaniesView.class, () -> "somebody", role::equals))
                .isTrue();
        assertThat(checker.hasAccess(PeopleView.class, () -> "somebody", role::equals))
                .isTrue();
        assertThat(checker.hasAccess(PeopleView.class, () -> "somebody", "intake"::equals))
                .isFalse();
    }

    @Test
    void offersToMergeTwoAndMore() {
        open();
        choose("Acme");
        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).isEmpty();

        choose("Acme", "Bolt");

        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).hasSize(1);
    }

    @Test
    void letsSupportLookAtCompaniesAndWorkOnPeople() {
        logIn(Fakes.viewer("agent1", Role.SUPPORT_AGENT));
        open();

        assertThat(shown()).contains("Acme");
        assertThat(_find(Button.class, spec -> spec.withText("New company"))).isEmpty();
        choose("Acme", "Bolt");
        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withText("Export"))).isEmpty();

        UI.getCurrent().navigate("people");
        assertThat(_find(Button.class, spec -> spec.withText("New person"))).hasSize(1);
    }

    @Test
    void listsPeopleByTheSameMeans() {
        UI.getCurrent().navigate("people");

        assertThat(shown()).containsExactly("Doe");
        assertThat(grid().shown()).doesNotContain("firstName", "lastName");
    }

    private FakeRecords records() {
        return bean(FakeRecords.class);
    }

    private RecordView company(String name) {
        return records().get("company", FakeRecords.id(name));
    }

    private static void link(String query) {
        UI.getCurrent().navigate("companies", QueryParameters.fromString(query));
    }

    private static void open() {
        UI.getCurrent().navigate("companies");
    }

    @SuppressWarnings("unchecked")
    private static ListGrid<RecordView> grid() {
        return _get(ListGrid.class);
    }

    private static List<String> shown() {
        return _findAll(grid()).stream().map(RecordView::title).toList();
    }

    private String cell(String name, String column) {
        Grid.Column<RecordView> at = grid().getColumnByKey(column);
        var renderer = (com.vaadin.flow.data.renderer.LitRenderer<RecordView>) at.getRenderer();
        return String.valueOf(renderer.getValueProviders().get("text").apply(company(name)));
    }

    private void doubleClick(String name, String column) {
        ListGrid<RecordView> grid = grid();
        String key = grid.getDataCommunicator().getKeyMapper().key(company(name));
        String id = internalId(grid.getColumnByKey(column));
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                grid,
                new ItemDoubleClickEvent<>(grid, true, key, id, -1, -1, 10, 10, 1, 0, false, false, false, false));
    }

    private static String internalId(Grid.Column<?> column) {
        return column.getElement().getProperty("_flowId");
    }

    private void choose(String... names) {
        grid().asMultiSelect().select(Set.of(names).stream().map(this::company).collect(Collectors.toSet()));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void pressIcon(String heard) {
        _click(_find(Button.class).stream()
                .filter(button -> heard.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
    }

    private static List<String> chips() {
        return _find(Button.class, spec -> spec.withClasses("chip")).stream()
                .map(Button::getText)
                .toList();
    }
}
