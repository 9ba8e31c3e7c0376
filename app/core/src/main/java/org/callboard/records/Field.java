package org.callboard.records;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A field of a kind of record: one description for forms, lists, filters, import, export and API.
 *
 * @param name as in JSON; a custom field's is {@code custom.<key>}
 * @param label what people call it, in English
 * @param column where standard fields stand; {@code null} for custom fields
 * @param sortColumn what lists are sorted by, a column or an expression; {@code null} when they cannot be
 * @param longest characters of a text, items of a list
 * @param choices of a choice, in the order of forms
 * @param refersTo name of the kind that a {@link FieldType#RECORD} points to
 * @param least smallest number or sum, {@code null} for no bound
 * @param most largest number or sum, {@code null} for no bound
 * @param pattern a regular expression that the whole text must match; {@code null} for none
 * @param otherwise the value of a new record that says nothing; {@code null} for none
 * @param visibleTo roles that see it; empty for everybody who sees the record
 * @param help a hint for who fills it in; {@code null} for none
 */
public record Field(
        String name,
        String label,
        FieldType type,
        String column,
        String sortColumn,
        Set<Trait> traits,
        int longest,
        List<String> choices,
        String refersTo,
        BigDecimal least,
        BigDecimal most,
        String pattern,
        Object otherwise,
        Set<String> visibleTo,
        String help) {

    /** What can be done with a field. */
    public enum Trait {
        REQUIRED,
        /** Must be filled, unless another field that its help names stands in for it; the kind checks it. */
        EXPECTED,
        /** Set by the house, never by a caller. */
        READ_ONLY,
        /** Said when a record is made; later it changes only by what happens to the record. */
        ONCE,
        FILTERED,
        /**
         * A text that lists find and sort in any case, and by a part of it; the kind's table has indexes on {@code
         * lower(column)}: one in order, one of trigrams.
         */
        FOLDED,
        /** Part of the text that searches look into. */
        SEARCHED,
        /** Among the columns of a list that nobody has set up. */
        IN_LIST
    }

    /** Prefix of every custom field's name. */
    public static final String CUSTOM = "custom.";

    public static Field of(String name, String label, FieldType type, String column) {
        return new Field(
                name,
                label,
                type,
                column,
                null,
                EnumSet.noneOf(Trait.class),
                longest(type),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null);
    }

    private static int longest(FieldType type) {
        return switch (type) {
            case LINES -> 10_000;
            case EMAIL, DOMAIN -> 254;
            case LINK -> 2_000;
            case PHONE -> 50;
            case TAGS -> 50;
            case EMAILS, PHONES, ADDRESSES -> 20;
            default -> 200;
        };
    }

    public Field with(Trait... more) {
        EnumSet<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(List.of(more));
        return copy(sortColumn, all, longest, refersTo, least, most);
    }

    public Field choosing(List<String> newChoices) {
        return copy(List.copyOf(newChoices), otherwise);
    }

    public Field otherwise(Object newOtherwise) {
        return copy(choices, newOtherwise);
    }

    private Field copy(List<String> newChoices, Object newOtherwise) {
        return new Field(
                name,
                label,
                type,
                column,
                sortColumn,
                traits,
                longest,
                newChoices,
                refersTo,
                least,
                most,
                pattern,
                newOtherwise,
                visibleTo,
                help);
    }

    public Field sortedBy(String newSortColumn) {
        return copy(newSortColumn, traits, longest, refersTo, least, most);
    }

    public Field atMost(int newLongest) {
        return copy(sortColumn, traits, newLongest, refersTo, least, most);
    }

    public Field between(long newLeast, long newMost) {
        return copy(sortColumn, traits, longest, refersTo, BigDecimal.valueOf(newLeast), BigDecimal.valueOf(newMost));
    }

    public Field helping(String hint) {
        return new Field(
                name,
                label,
                type,
                column,
                sortColumn,
                traits,
                longest,
                choices,
                refersTo,
                least,
                most,
                pattern,
                otherwise,
                visibleTo,
                hint);
    }

    public Field to(String kind) {
        return copy(sortColumn, traits, longest, kind, least, most);
    }

    private Field copy(
            String newSort, Set<Trait> newTraits, int newLongest, String newRefers, BigDecimal from, BigDecimal to) {
        return new Field(
                name,
                label,
                type,
                column,
                newSort,
                newTraits,
                newLongest,
                choices,
                newRefers,
                from,
                to,
                pattern,
                otherwise,
                visibleTo,
                help);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether people may write it into a record that is there. */
    public boolean isChangeable() {
        return !is(Trait.READ_ONLY) && !is(Trait.ONCE);
    }

    public boolean isCustom() {
        return name.startsWith(CUSTOM);
    }

    public boolean isSortable() {
        return sortColumn != null;
    }

    /** The name without {@link #CUSTOM}. */
    public String key() {
        return isCustom() ? name.substring(CUSTOM.length()) : name;
    }
}
