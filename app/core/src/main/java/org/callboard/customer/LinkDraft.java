package org.callboard.customer;

import java.time.LocalDate;

/** How somebody wants a person and a company linked; {@code null} where nothing is said. */
public record LinkDraft(String role, boolean primary, LocalDate since, LocalDate until) {

    public static LinkDraft as(String role) {
        return new LinkDraft(role, false, null, null);
    }

    public static LinkDraft primaryAs(String role) {
        return new LinkDraft(role, true, null, null);
    }
}
