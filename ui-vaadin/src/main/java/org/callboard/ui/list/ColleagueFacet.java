package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;

/** A colleague, whoever looks, or nobody. */
record ColleagueFacet(String name, String label, People people, OwnerNames names) implements Facet {

    ColleagueFacet(String name, String label, People people) {
        this(name, label, people, new OwnerNames(people));
    }

    @Override
    public boolean understands(String value) {
        return !value.isBlank() && value.length() <= 200;
    }

    @Override
    public String words(String value) {
        if (ME.equals(value)) {
            return Texts.text("list.owner.me");
        }
        return NONE.equals(value) ? Texts.text("list.owner.nobody") : names.of(value);
    }

    @Override
    public FacetEditor editor() {
        ComboBox<String> box = new ComboBox<>(label);
        box.setItems(query ->
                offered(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
        box.setItemLabelGenerator(this::words);
        box.setClearButtonVisible(true);
        return new OneValue(box);
    }

    private Stream<String> offered(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Stream<String> fixed = Stream.of(ME, NONE)
                .filter(o -> words(o).toLowerCase(Locale.ROOT).contains(words));
        return Stream.concat(fixed, people.search(words).stream().map(Person::username));
    }

    /** A box with one value or none. */
    record OneValue(ComboBox<String> box) implements FacetEditor {

        @Override
        public Component component() {
            return box;
        }

        @Override
        public void show(List<String> values) {
            box.setValue(values.stream().findFirst().orElse(null));
        }

        @Override
        public List<String> read() {
            String value = box.getValue();
            return value == null || value.isBlank() ? List.of() : List.of(value.strip());
        }
    }
}
