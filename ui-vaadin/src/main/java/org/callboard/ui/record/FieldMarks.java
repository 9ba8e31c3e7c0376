package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValueAndElement;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.records.Field;
import org.callboard.ui.text.Texts;

/** What a field asks for, told before one types: that it must be filled, what belongs there, and within which bounds. */
final class FieldMarks {

    private FieldMarks() {}

    static void require(Component component, Field field) {
        boolean needed = field.is(Field.Trait.REQUIRED) || field.is(Field.Trait.EXPECTED);
        if (needed && component instanceof HasValueAndElement<?, ?> marked) {
            marked.setRequiredIndicatorVisible(true);
        }
        String told = Stream.of(field.help() == null ? "" : field.help(), bounds(field))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!told.isEmpty() && component instanceof HasHelper helped) {
            helped.setHelperText(told);
        }
    }

    private static String bounds(Field field) {
        if (field.least() != null && field.most() != null) {
            return Texts.text("record.bounds.between", number(field.least()), number(field.most()));
        }
        if (field.least() != null) {
            return Texts.text("record.bounds.least", number(field.least()));
        }
        return field.most() == null ? "" : Texts.text("record.bounds.most", number(field.most()));
    }

    /** As people read it: 100,000,000. */
    private static String number(BigDecimal bound) {
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMaximumFractionDigits(Math.max(0, bound.scale()));
        return format.format(bound);
    }
}
