package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.lead.Grade;
import org.callboard.lead.LeadStatus;
import org.callboard.ui.record.Countries;
import org.callboard.ui.text.Texts;

/** Picks what the list is narrowed by; all filters on one small sheet, applied together. */
class FilterPicker extends Popover {

    private final CheckboxGroup<LeadStatus> status = new CheckboxGroup<>(Texts.text("lead.facet.STATUS"));
    private final CheckboxGroup<Grade> grade = new CheckboxGroup<>(Texts.text("lead.facet.GRADE"));
    private final ComboBox<String> owner = new ComboBox<>(Texts.text("lead.facet.OWNER"));
    private final ComboBox<String> country = new ComboBox<>(Texts.text("lead.facet.COUNTRY"));
    private final TextField source = new TextField(Texts.text("lead.facet.SOURCE"));
    private final TextField campaign = new TextField(Texts.text("lead.facet.CAMPAIGN"));
    private final TextField tag = new TextField(Texts.text("lead.facet.TAG"));
    private final IntegerField scoreFrom = new IntegerField(Texts.text("lead.filter.score-from"));
    private final IntegerField scoreTo = new IntegerField(Texts.text("lead.filter.score-to"));
    private final DatePicker createdFrom = new DatePicker(Texts.text("lead.filter.created-from"));
    private final DatePicker createdTo = new DatePicker(Texts.text("lead.filter.created-to"));
    private transient LeadFilter filter = LeadFilter.none();

    FilterPicker(People people, Consumer<LeadFilter> picked) {
        setPosition(PopoverPosition.BOTTOM_START);
        setModal(true);
        setAriaLabel(Texts.text("lead.filter.add"));
        addClassName("filter-picker");
        status.setItems(LeadStatus.values());
        status.setItemLabelGenerator(LeadWords::status);
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(LeadWords::grade);
        owner.setItems(query -> owners(people, query.getFilter().orElse(""))
                .skip(query.getOffset())
                .limit(query.getLimit()));
        owner.setItemLabelGenerator(o -> LeadWords.value(Facet.OWNER, o));
        owner.setClearButtonVisible(true);
        country.setItems(Countries.codes());
        country.setItemLabelGenerator(Countries::name);
        country.setClearButtonVisible(true);
        Button apply = new Button(Texts.text("lead.filter.apply"), e -> {
            picked.accept(read());
            close();
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        apply.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(this);
        Div sheet = new Div(
                status, grade, owner, country, source, campaign, tag, scoreFrom, scoreTo, createdFrom, createdTo);
        sheet.addClassName("filter-sheet");
        add(sheet, apply);
    }

    private static Stream<String> owners(People people, String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Stream<String> fixed = Stream.of(Facet.ME, Facet.NOBODY)
                .filter(o ->
                        LeadWords.value(Facet.OWNER, o).toLowerCase(Locale.ROOT).contains(words));
        return Stream.concat(fixed, people.search(words).stream().map(Person::username));
    }

    void show(LeadFilter shown) {
        filter = shown;
        status.setValue(Set.copyOf(
                values(Facet.STATUS).stream().map(LeadStatus::valueOf).toList()));
        grade.setValue(
                Set.copyOf(values(Facet.GRADE).stream().map(Grade::valueOf).toList()));
        owner.setValue(one(Facet.OWNER));
        country.setValue(one(Facet.COUNTRY));
        source.setValue(text(Facet.SOURCE));
        campaign.setValue(text(Facet.CAMPAIGN));
        tag.setValue(text(Facet.TAG));
        Range score = Range.of(one(Facet.SCORE));
        scoreFrom.setValue(score.from(Integer::valueOf));
        scoreTo.setValue(score.to(Integer::valueOf));
        Range created = Range.of(one(Facet.CREATED));
        createdFrom.setValue(created.from(LocalDate::parse));
        createdTo.setValue(created.to(LocalDate::parse));
    }

    private LeadFilter read() {
        return filter.with(Facet.STATUS, names(status.getValue()))
                .with(Facet.GRADE, names(grade.getValue()))
                .with(Facet.OWNER, said(owner.getValue()))
                .with(Facet.COUNTRY, said(country.getValue()))
                .with(Facet.SOURCE, said(source.getValue()))
                .with(Facet.CAMPAIGN, said(campaign.getValue()))
                .with(Facet.TAG, said(tag.getValue()))
                .with(Facet.SCORE, range(scoreFrom.getValue(), scoreTo.getValue()))
                .with(Facet.CREATED, range(createdFrom.getValue(), createdTo.getValue()));
    }

    private static List<String> names(Set<? extends Enum<?>> chosen) {
        List<String> names = new ArrayList<>();
        chosen.stream().sorted().forEach(value -> names.add(value.name()));
        return names;
    }

    private static List<String> said(String value) {
        return value == null || value.isBlank() ? List.of() : List.of(value.strip());
    }

    private static List<String> range(Object from, Object to) {
        return from == null && to == null
                ? List.of()
                : List.of(new Range(from == null ? "" : from.toString(), to == null ? "" : to.toString()).toString());
    }

    private List<String> values(Facet facet) {
        return filter.chosen().getOrDefault(facet, List.of());
    }

    private String one(Facet facet) {
        return values(facet).stream().findFirst().orElse(null);
    }

    private String text(Facet facet) {
        return values(facet).stream().findFirst().orElse("");
    }
}
