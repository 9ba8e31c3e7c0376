package org.callboard.ui.list;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.callboard.access.People;
import org.callboard.ui.record.Countries;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The kinds of facets that lists are made of. */
public final class Facets {

    private Facets() {}

    /** Any of these values. @param said a value in words */
    public static Facet choice(String name, String label, List<String> values, UnaryOperator<String> said) {
        return new ChoiceFacet(name, label, values, said);
    }

    public static Facet colleague(String name, String label, People people) {
        return new ColleagueFacet(name, label, people);
    }

    public static Facet country(String name, String label) {
        return new TextFacet(name, label, Countries.codes(), false, Countries::name, null);
    }

    /** A text that the field must equal. */
    public static Facet text(String name, String label) {
        return new TextFacet(name, label, List.of(), true, UnaryOperator.identity(), null);
    }

    /** A text that the field must hold somewhere, or equal where it stands in quotation marks. */
    static Facet part(String name, String label) {
        return new TextFacet(
                name, label, List.of(), true, UnaryOperator.identity(), Texts.text("list.filter.part-hint"));
    }

    /** A text that the field must equal, some being offered. */
    static Facet suggested(String name, String label, List<String> offered) {
        return new TextFacet(name, label, offered, true, UnaryOperator.identity(), null);
    }

    public static Facet wholeNumbers(String name, String label) {
        return new RangeFacet<>(name, label, false, IntegerField::new, Integer::valueOf, UnaryOperator.identity());
    }

    static Facet numbers(String name, String label, boolean mayBeEmpty) {
        return new RangeFacet<>(
                name, label, mayBeEmpty, BigDecimalField::new, BigDecimal::new, UnaryOperator.identity());
    }

    public static Facet days(String name, String label, Times times) {
        return days(name, label, times, false);
    }

    static Facet days(String name, String label, Times times, boolean mayBeEmpty) {
        return new RangeFacet<>(
                name, label, mayBeEmpty, DatePicker::new, LocalDate::parse, day -> times.date(LocalDate.parse(day)));
    }

    /** What one import brought. */
    public static Facet importOf(String name) {
        return new LinkFacet(
                name, Texts.text("list.facet.import"), Facets::isId, id -> Texts.text("list.filter.this-import"));
    }

    /** A text that comes with a link alone. */
    public static Facet byLink(String name, String label) {
        return new LinkFacet(name, label, text -> text.length() <= 200, UnaryOperator.identity());
    }

    static boolean isId(String written) {
        try {
            return UUID.fromString(written).toString().equalsIgnoreCase(written);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
