package org.callboard.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Search, the filters in force as removable chips, and a button for more. */
class FilterBar extends Div {

    private final TextField search = new TextField();
    private final Div chips = new Div();
    private final FilterPicker picker;
    private final transient List<Facet> facets;
    private final transient Consumer<ListFilter> changed;
    private transient ListFilter filter = ListFilter.none();

    FilterBar(String words, List<Facet> facets, Consumer<ListFilter> changed) {
        this.facets = facets;
        this.changed = changed;
        this.picker = new FilterPicker(facets, changed);
        addClassName("filter-bar");
        search.setPlaceholder(Texts.text(words + ".search"));
        search.setAriaLabel(Texts.text(words + ".search-label"));
        search.setPrefixComponent(Icon.small("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(250);
        search.setMaxLength(200);
        search.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.accept(filter.searching(e.getValue()));
            }
        });
        chips.addClassName("chips");
        Button add = new Button(Texts.text("list.filter.add"), Icon.small("filter"));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        picker.setTarget(add);
        add(search, add, picker, chips);
    }

    TextField search() {
        return search;
    }

    void show(ListFilter shown) {
        filter = shown;
        if (!search.getValue().strip().equals(shown.text())) {
            search.setValue(shown.text());
        }
        picker.show(shown);
        chips.removeAll();
        facets.stream()
                .filter(facet -> shown.chosen().containsKey(facet.name()))
                .forEach(facet -> chips.add(chip(facet, shown.values(facet.name()))));
        if (shown.chosen().size() > 1) {
            Button all = new Button(
                    Texts.text("list.filter.clear"),
                    e -> changed.accept(
                            ListFilter.none().searching(filter.text()).sortedBy(filter.sort())));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            chips.add(all);
        }
    }

    private Button chip(Facet facet, List<String> values) {
        String said = facet.label() + ": " + values.stream().map(facet::words).collect(Collectors.joining(", "));
        Button chip = new Button(said, Icon.small("x"));
        chip.setIconAfterText(true);
        chip.addClassName("chip");
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(Texts.text("list.filter.remove", said));
        chip.addClickListener(e -> changed.accept(filter.without(facet.name())));
        return chip;
    }
}
