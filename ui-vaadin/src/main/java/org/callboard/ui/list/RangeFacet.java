package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.callboard.ui.text.Texts;

/**
 * From … to …, either side may be open; or no value at all.
 *
 * @param field makes a field for one side
 * @param parse reads one side as it is written in a URL
 */
record RangeFacet<T>(
        String name,
        String label,
        boolean mayBeEmpty,
        Supplier<? extends HasValue<?, T>> field,
        Function<String, T> parse,
        UnaryOperator<String> said)
        implements Facet {

    @Override
    public boolean understands(String value) {
        return NONE.equals(value) ? mayBeEmpty : Range.of(value).parses(parse);
    }

    @Override
    public String words(String value) {
        return NONE.equals(value)
                ? Texts.text("list.filter.empty")
                : Range.of(value).words(said);
    }

    @Override
    public FacetEditor editor() {
        return new Sides(side("list.filter.label-from"), side("list.filter.label-to"));
    }

    private HasValue<?, T> side(String key) {
        HasValue<?, T> side = field.get();
        ((HasLabel) side).setLabel(Texts.text(key, label));
        return side;
    }

    private final class Sides implements FacetEditor {

        private final HasValue<?, T> from;
        private final HasValue<?, T> to;
        private final Checkbox empty = new Checkbox(Texts.text("list.filter.is-empty", label));
        private final Div both;

        Sides(HasValue<?, T> from, HasValue<?, T> to) {
            this.from = from;
            this.to = to;
            empty.setVisible(mayBeEmpty);
            empty.addValueChangeListener(e -> {
                from.setReadOnly(e.getValue());
                to.setReadOnly(e.getValue());
            });
            both = new Div((Component) from, (Component) to, empty);
            both.addClassName("range");
        }

        @Override
        public Component component() {
            return both;
        }

        @Override
        public void show(List<String> values) {
            String written = values.stream().findFirst().orElse(null);
            empty.setValue(NONE.equals(written));
            Range range = Range.of(written);
            put(from, range.from(parse));
            put(to, range.to(parse));
        }

        private void put(HasValue<?, T> side, T value) {
            if (value == null) {
                side.clear();
            } else {
                side.setValue(value);
            }
        }

        @Override
        public List<String> read() {
            return empty.getValue() ? List.of(NONE) : Range.written(from.getValue(), to.getValue());
        }
    }
}
