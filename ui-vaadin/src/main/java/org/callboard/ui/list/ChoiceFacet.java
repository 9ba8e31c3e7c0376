package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.selection.MultiSelect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Any of a known set of values: ticked where they are few, looked up where they are many. */
record ChoiceFacet(String name, String label, List<String> values, UnaryOperator<String> said) implements Facet {

    private static final int FEW = 8;

    @Override
    public boolean understands(String value) {
        return values.contains(value);
    }

    @Override
    public String words(String value) {
        return said.apply(value);
    }

    @Override
    public FacetEditor editor() {
        return values.size() > FEW ? lookedUp() : ticked();
    }

    private FacetEditor ticked() {
        CheckboxGroup<String> group = new CheckboxGroup<>(label);
        group.setItems(values);
        group.setItemLabelGenerator(said::apply);
        return new Picked(group, group, values);
    }

    private FacetEditor lookedUp() {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>(label);
        box.setItems(values);
        box.setItemLabelGenerator(said::apply);
        box.setClearButtonVisible(true);
        return new Picked(box, box, values);
    }

    private record Picked(Component component, MultiSelect<?, String> select, List<String> order)
            implements FacetEditor {

        @Override
        public void show(List<String> shown) {
            select.setValue(new LinkedHashSet<>(shown));
        }

        @Override
        public List<String> read() {
            List<String> chosen = new ArrayList<>(order);
            chosen.retainAll(select.getValue());
            return chosen;
        }
    }
}
