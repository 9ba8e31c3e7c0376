package org.callboard.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Picks what the list is narrowed by; all filters on one small sheet, applied together. */
class FilterPicker extends Popover {

    /** With more facets than these one looks for the one that is meant. */
    private static final int AT_A_GLANCE = 14;

    private final transient Map<Facet, FacetEditor> editors = new LinkedHashMap<>();
    private transient ListFilter filter = ListFilter.none();

    FilterPicker(List<Facet> facets, Consumer<ListFilter> picked) {
        setPosition(PopoverPosition.BOTTOM_START);
        setModal(true);
        setAriaLabel(Texts.text("list.filter.add"));
        addClassName("filter-picker");
        Div sheet = new Div();
        sheet.addClassName("filter-sheet");
        facets.forEach(facet -> {
            FacetEditor editor = facet.editor();
            if (editor != null) {
                editors.put(facet, editor);
                sheet.add(editor.component());
            }
        });
        if (editors.size() > AT_A_GLANCE) {
            add(looking());
        }
        add(sheet, apply(picked));
    }

    private Button apply(Consumer<ListFilter> picked) {
        Button apply = new Button(Texts.text("list.filter.apply"), e -> {
            picked.accept(read());
            close();
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        apply.addClickShortcut(Key.ENTER).listenOn(this);
        return apply;
    }

    private TextField looking() {
        TextField words = new TextField();
        words.setPlaceholder(Texts.text("list.filter.which"));
        words.setAriaLabel(Texts.text("list.filter.which"));
        words.setPrefixComponent(Icon.small("search"));
        words.setClearButtonVisible(true);
        words.setWidthFull();
        words.setValueChangeMode(ValueChangeMode.EAGER);
        words.addValueChangeListener(e -> {
            String wanted = e.getValue().strip().toLowerCase(Locale.ROOT);
            editors.forEach((facet, editor) -> editor.component()
                    .setVisible(facet.label().toLowerCase(Locale.ROOT).contains(wanted)));
        });
        return words;
    }

    void show(ListFilter shown) {
        filter = shown;
        editors.forEach((facet, editor) -> editor.show(shown.values(facet.name())));
    }

    private ListFilter read() {
        ListFilter read = filter;
        for (Map.Entry<Facet, FacetEditor> one : editors.entrySet()) {
            read = read.with(one.getKey().name(), one.getValue().read());
        }
        return read;
    }
}
