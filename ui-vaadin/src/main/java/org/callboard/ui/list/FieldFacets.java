package org.callboard.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callboard.records.Criterion;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordQuery;
import org.callboard.ui.record.FieldLabels;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;

/** Facets of a kind's fields that can be filtered, and the question to the records that comes of a filter. */
public final class FieldFacets {

    /** Name of the facet of what one import brought. */
    public static final String IMPORT = "import";

    private static final int SHORTEST_PART = 3;

    private final ListRoom room;
    private final RecordTitles titles;

    FieldFacets(ListRoom room, RecordTitles titles) {
        this.room = room;
        this.titles = titles;
    }

    /** Of the fields that admins added to a kind with a list of its own. */
    public static List<Facet> ofCustom(List<Field> custom, ListRoom room) {
        return new FieldFacets(room, null).all(custom);
    }

    /** @param me stands in for {@link Facet#ME} where a colleague is asked for */
    public static List<Criterion> criteria(ListFilter filter, List<Field> fields, String me) {
        return query(filter, fields, me).criteria();
    }

    List<Facet> all(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.is(Field.Trait.FILTERED))
                .map(this::of)
                .toList();
    }

    Facet of(Field field) {
        String name = field.name();
        String label = FieldLabels.of(field);
        return switch (field.type()) {
            case CHOICE, CHOICES -> Facets.choice(name, label, orNone(field.choices()), said(field));
            case YES_NO -> Facets.choice(name, label, orNone(List.of("true", "false")), FieldFacets::yesOrNo);
            case COLLEAGUE -> Facets.colleague(name, label, room.people());
            case COUNTRY -> Facets.country(name, label);
            case TEAM ->
                Facets.suggested(
                        name, label, List.copyOf(new TreeSet<>(room.viewer().teams())));
            case NUMBER, MONEY -> Facets.numbers(name, label, !field.is(Field.Trait.REQUIRED));
            case DATE -> Facets.days(name, label, room.times(), !field.is(Field.Trait.REQUIRED));
            case TIME -> Facets.days(name, label, room.times());
            case RECORD -> new RecordFacet(name, label, field.refersTo(), titles);
            default -> field.is(Field.Trait.FOLDED) ? Facets.part(name, label) : Facets.text(name, label);
        };
    }

    /** A question that is answered with yes or no. */
    static Facet question(String name, String label) {
        return Facets.choice(name, label, List.of("true", "false"), FieldFacets::yesOrNo);
    }

    private static List<String> orNone(List<String> values) {
        return Stream.concat(values.stream(), Stream.of(Facet.NONE)).toList();
    }

    private static java.util.function.UnaryOperator<String> said(Field field) {
        return value -> Facet.NONE.equals(value) ? Texts.text("list.filter.empty") : ValueWords.choice(field, value);
    }

    private static String yesOrNo(String value) {
        return switch (value) {
            case "true" -> Texts.text("record.yes");
            case "false" -> Texts.text("record.no");
            default -> Texts.text("list.filter.empty");
        };
    }

    /** @param me stands in for {@link Facet#ME} where a colleague is asked for */
    static RecordQuery query(ListFilter filter, List<Field> fields, String me) {
        List<Criterion> criteria = new ArrayList<>();
        for (Field field : fields) {
            List<String> values = filter.values(field.name());
            if (!values.isEmpty()) {
                add(criteria, field, values, me);
            }
        }
        if (filter.one(IMPORT) != null) {
            criteria.add(Criterion.is("importId", filter.one(IMPORT)));
        }
        return new RecordQuery(filter.text().isEmpty() ? null : filter.text(), criteria);
    }

    private static void add(List<Criterion> criteria, Field field, List<String> values, String me) {
        if (field.is(Field.Trait.FOLDED) && !values.contains(Facet.NONE)) {
            values.forEach(value -> criteria.add(text(field.name(), value)));
            return;
        }
        if (!field.type().isOrdered() || values.contains(Facet.NONE)) {
            criteria.add(new Criterion(
                    field.name(),
                    Criterion.Op.IS,
                    values.stream()
                            .map(value -> value.equals(Facet.ME) && field.type() == FieldType.COLLEAGUE ? me : value)
                            .map(value -> value.equals(Facet.NONE) ? Criterion.NONE : value)
                            .toList()));
            return;
        }
        Range range = Range.of(values.get(0));
        if (!range.from().isEmpty()) {
            criteria.add(Criterion.from(field.name(), range.from()));
        }
        if (!range.to().isEmpty()) {
            criteria.add(Criterion.to(field.name(), range.to()));
        }
    }

    /** What is too short to be looked for in the middle of a text is the text itself. */
    private static Criterion text(String field, String typed) {
        boolean quoted = typed.length() > 2 && typed.startsWith("\"") && typed.endsWith("\"");
        if (quoted) {
            return Criterion.is(field, typed.substring(1, typed.length() - 1));
        }
        return typed.codePointCount(0, typed.length()) < SHORTEST_PART
                ? Criterion.is(field, typed)
                : Criterion.has(field, typed);
    }
}
