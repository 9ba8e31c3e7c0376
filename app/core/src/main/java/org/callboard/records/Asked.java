package org.callboard.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.callboard.kernel.BadInput;
import org.callboard.records.text.FieldCheck;

/** Values that somebody looks for, in the form in which they are kept; bounds of the field do not bound the question. */
final class Asked {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Asked() {}

    /** @throws BadInput when it does not fit the field's type */
    static Object value(Field field, String text) {
        Field free = Field.of(field.name(), field.label(), free(field.type()), null);
        FieldCheck check = new FieldCheck();
        Object value = new ValueReader(check, null).read(free, text);
        check.done();
        if (value == null) {
            throw new BadInput(field.name(), "Give a value to look for, or - for none.");
        }
        return value;
    }

    /** What could not be kept can still be looked for, and is not found. */
    private static FieldType free(FieldType type) {
        return switch (type) {
            case EMAIL, LINK, CHOICE -> FieldType.TEXT;
            default -> type;
        };
    }

    /** A day means its beginning, in UTC. */
    static OffsetDateTime moment(Field field, String text) {
        try {
            OffsetDateTime moment = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException notAMoment) {
            // told below, as a year that is out of range is
        }
        throw new BadInput(field.name(), "Expected a day like 2026-03-31 or a moment like 2026-03-31T09:30:00Z.");
    }
}
