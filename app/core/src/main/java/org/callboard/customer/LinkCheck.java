package org.callboard.customer;

import org.callboard.records.text.FieldCheck;

/** What can be wrong with how somebody wants two linked. */
final class LinkCheck {

    private static final int LONGEST_ROLE = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private LinkCheck() {}

    static LinkDraft checked(LinkDraft draft) {
        if (draft == null) {
            return LinkDraft.as(null);
        }
        FieldCheck check = new FieldCheck();
        String role = check.line("role", draft.role(), LONGEST_ROLE);
        year(check, "since", draft.since());
        year(check, "until", draft.until());
        if (draft.since() != null && draft.until() != null && draft.until().isBefore(draft.since())) {
            check.wrong("until", "Ends before it began: say a day on or after " + draft.since() + ".");
        }
        check.done();
        return new LinkDraft(role, draft.primary(), draft.since(), draft.until());
    }

    private static void year(FieldCheck check, String field, java.time.LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            check.wrong(field, "Expected a day between " + FIRST_YEAR + " and " + LAST_YEAR + ", like 2026-03-01.");
        }
    }
}
