package org.callboard.records;

/** What kind of value a field holds, and with it how the value is typed, checked, stored, searched and shown. */
public enum FieldType {
    /** One line. */
    TEXT,
    /** Several lines. */
    LINES,
    EMAIL,
    /** E.164 where it can be read. */
    PHONE,
    /** A web domain like {@code acme.com}; an address of a page is cut to it. */
    DOMAIN,
    /** An http or https address. */
    LINK,
    /** ISO 3166 alpha-2. */
    COUNTRY,
    /** A decimal number. */
    NUMBER,
    /** {@code {value, currency}}, the currency by ISO 4217. */
    MONEY,
    /** A day, ISO 8601. */
    DATE,
    /** A moment; set by the house alone. */
    TIME,
    YES_NO,
    /** One of the field's choices. */
    CHOICE,
    /** Any of the field's choices. */
    CHOICES,
    /** Free words in lower case. */
    TAGS,
    /** A username. */
    COLLEAGUE,
    TEAM,
    /** The id of a record of the kind that the field refers to. */
    RECORD,
    /** Further e-mail addresses beside the primary one: {@code [{value, label}]}. */
    EMAILS,
    /** Further phone numbers beside the primary one: {@code [{value, label}]}. */
    PHONES,
    /** Further addresses beside the primary one: {@code [{label, street, zip, city, state, country}]}. */
    ADDRESSES;

    /** Whether an admin may add fields of this type at run time. */
    public boolean isForCustomFields() {
        return switch (this) {
            case TEXT, LINES, NUMBER, MONEY, DATE, CHOICE, CHOICES, LINK, YES_NO -> true;
            default -> false;
        };
    }

    /** Whether values have an order, so that lists can be cut from … to. */
    public boolean isOrdered() {
        return this == NUMBER || this == MONEY || this == DATE || this == TIME;
    }

    boolean isListOfObjects() {
        return this == EMAILS || this == PHONES || this == ADDRESSES;
    }
}
