package org.callboard.deal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.callboard.kernel.BadInput;

/** Where the next cards of a column begin: after this day and id. @param closeOn {@code null} comes last */
record CardKey(LocalDate closeOn, UUID id) {

    private static final String NEVER = "never";

    static CardKey of(DealCard card) {
        return new CardKey(card.closeOn(), card.id());
    }

    /** @throws BadInput when it is no key that a column gave */
    static CardKey read(String text) {
        String[] parts = text.split("~", 2);
        try {
            return new CardKey(parts[0].equals(NEVER) ? null : LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException noKey) {
            throw new BadInput("after", "Is no place in a column; pass on what the column gave as next.");
        }
    }

    /** As PostgreSQL orders it. */
    String day() {
        return closeOn == null ? "infinity" : closeOn.toString();
    }

    @Override
    public String toString() {
        return (closeOn == null ? NEVER : closeOn) + "~" + id;
    }
}
