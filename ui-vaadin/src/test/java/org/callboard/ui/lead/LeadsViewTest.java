package org.callboard.ui.lead;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.Role;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadView;
import org.callboard.records.Criterion;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.ui.list.ListGrid;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.testing.FakeLeads;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class LeadsViewTest extends Pages {

    @Override
    protected void prepare() {
        leads().add("Ann", "Chanay", Grade.HOT, "rep1");
        leads().add("Bob", "Chemel", Grade.WARM, null);
        leads().add("Cleo", "Feltz", Grade.HOT, null);
    }

    @Test
    void showsWhatTheLinkAsksFor() {
        link("grade=HOT&owner=-");

        assertThat(shown()).containsExactly("Cleo");
        assertThat(chips()).containsExactlyInAnyOrder("Grade: Hot", "Owner: Unassigned");
    }

    @Test
    void showsTheLeadsOfOneImport() {
        link("import=" + FakeLeads.id("a file"));

        assertThat(leads().asked).extracting(LeadQuery::importId).contains(FakeLeads.id("a file"));
        assertThat(chips()).containsExactly("Import: one import");
    }

    @Test
    void asksForWhatAFieldThatAnAdminAddedSays() {
        leads().customFields
                .add(Field.of("custom.region", "Region", FieldType.TEXT, null).with(Field.Trait.FILTERED));
        leads().customFields
                .add(Field.of("custom.seats", "Seats", FieldType.NUMBER, null).with(Field.Trait.FILTERED));

        link("custom.region=West&custom.seats=10..50");

        assertThat(leads().asked.get(leads().asked.size() - 1).custom())
                .containsExactly(
                        Criterion.is("custom.region", "West"),
                        Criterion.from("custom.seats", "10"),
                        Criterion.to("custom.seats", "50"));
        assertThat(chips()).contains("Region: West");
    }

    @Test
    void hasAColumnForAFieldThatAnAdminAdded() {
        leads().customFields
                .add(Field.of("custom.seats", "Seats", FieldType.NUMBER, null).with(Field.Trait.IN_LIST));
        leads().say("Ann", Map.of("seats", new BigDecimal("1200")));
        open();

        ListGrid<?> grid = _get(ListGrid.class);
        assertThat(grid.getColumnByKey("custom.seats").isVisible()).isTrue();
    }

    @Test
    void typesInWhatAFieldThatAnAdminAddedAsksFor() {
        leads().customFields
                .add(Field.of("custom.region", "Region", FieldType.TEXT, null).with(Field.Trait.REQUIRED));
        open();
        press("New lead");
        Dialog dialog = _get(NewLeadDialog.class);
        _setValue(_get(dialog, EmailField.class), "eve@feltz.com");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("First name")), "Eve");
        _setValue(_get(dialog, TextField.class, spec -> spec.withLabel("Region")), "West");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create lead")));

        assertThat(leads().captured.get(0).custom()).isEqualTo(Map.of("region", "West"));
    }

    @Test
    void opensAllTheSameWhenALinkSaysNonsense() {
        link("grade=BOILING&import=7&score=many");

        assertThat(shown()).containsExactly("Ann", "Bob", "Cleo");
    }

    @Test
    void takesAFilterAwayByItsChip() {
        link("grade=WARM");
        assertThat(shown()).containsExactly("Bob");

        _click(_get(Button.class, spec -> spec.withClasses("chip")));

        assertThat(shown()).containsExactly("Ann", "Bob", "Cleo");
        assertThat(chips()).isEmpty();
    }

    @Test
    void saysWhatToDoWhenNothingMatches() {
        link("q=nobody");

        assertThat(_get(LeadsView.class).getElement().getTextRecursively()).contains("No lead matches");
    }

    @Test
    void assignsTheChosenLeadsAndTakesItBack() {
        open();
        choose("Ann", "Bob");
        press("Assign to");
        _get(_get(AssignDialog.class), ComboBox.class).clear();
        press("Assign");

        assertThat(lead("Ann").owner()).isNull();

        press("Undo");

        assertThat(lead("Ann").owner()).isEqualTo("rep1");
        assertThat(lead("Bob").owner()).isNull();
    }

    @Test
    void tagsTheChosenLeadsAndTakesItBack() {
        open();
        choose("Ann", "Cleo");
        press("Add tag");
        _setValue(_get(_get(Dialog.class), TextField.class), "fair");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Add tag")));

        assertThat(lead("Ann").tags()).containsExactly("fair");
        assertThat(lead("Bob").tags()).isEmpty();

        press("Undo");

        assertThat(lead("Cleo").tags()).isEmpty();
    }

    @Test
    void marksTheFieldsOfANewLeadThatTheDoorRefuses() {
        open();
        press("New lead");
        press("Create lead");

        EmailField email = _get(_get(NewLeadDialog.class), EmailField.class);
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).isEqualTo("Give an e-mail address.");
    }

    @Test
    void offersNoChangesToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open();
        choose("Ann");

        assertThat(_find(Button.class))
                .extracting(Button::getText)
                .contains("Clear selection")
                .doesNotContain("Assign to", "Add tag", "New lead", "Import");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("export-link"))).isEmpty();
    }

    @Test
    void remembersTheColumnsOfAPerson() {
        bean(org.callboard.access.Preferences.class).set("leads.columns", "{\"NAME\":\"20rem\",\"EMAIL\":null}");
        open();

        assertThat(grid().shown()).containsExactly("NAME", "EMAIL");
        assertThat(grid().getColumnByKey("NAME").getWidth()).isEqualTo("20rem");
    }

    @Test
    void offersToMergeTwoAndMore() {
        open();
        choose("Ann");
        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).isEmpty();
        choose("Ann", "Bob");
        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).hasSize(1);
    }

    @Test
    void offersNoMergeToWhoMayOnlyRead() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        open();
        choose("Ann", "Bob");

        assertThat(_find(Button.class, spec -> spec.withText("Merge"))).isEmpty();
    }

    private FakeLeads leads() {
        return bean(FakeLeads.class);
    }

    private LeadView lead(String name) {
        return leads().get(FakeLeads.id(name));
    }

    private static void link(String query) {
        UI.getCurrent().navigate("leads", QueryParameters.fromString(query));
    }

    private static void open() {
        UI.getCurrent().navigate("leads");
    }

    private void choose(String... names) {
        Set<LeadView> chosen = Set.of(names).stream().map(this::lead).collect(java.util.stream.Collectors.toSet());
        grid().asMultiSelect().select(chosen);
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    @SuppressWarnings("unchecked")
    private static ListGrid<LeadView> grid() {
        return _get(ListGrid.class);
    }

    private static List<String> shown() {
        return _findAll(grid()).stream().map(LeadView::firstName).toList();
    }

    private static List<String> chips() {
        return _find(Button.class, spec -> spec.withClasses("chip")).stream()
                .map(Button::getText)
                .toList();
    }
}
