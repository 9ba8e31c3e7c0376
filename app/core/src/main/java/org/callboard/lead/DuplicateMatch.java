package org.callboard.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A known lead that looks like another one, and in what. */
record DuplicateMatch(UUID id, boolean sameEmail, boolean samePhone, boolean sameName, boolean sameCompany) {

    /** The same person beyond doubt: an e-mail is personal; a phone may be shared, so the name must agree. */
    boolean sure() {
        return sameEmail || samePhone && sameName;
    }

    DuplicateMatch of(UUID survivor) {
        return new DuplicateMatch(survivor, sameEmail, samePhone, sameName, sameCompany);
    }

    /** The same lead, found twice. One of its forms must be sure by itself, so a name of one and a phone of another are not. */
    DuplicateMatch and(DuplicateMatch more) {
        return sure() || !more.sure() ? this : more;
    }

    /** For people. */
    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (sameEmail) {
            reasons.add("Same e-mail");
        }
        if (samePhone) {
            reasons.add("Same phone");
        }
        if (sameName && sameCompany) {
            reasons.add("Same name and company");
        } else if (sameName) {
            reasons.add("Same name");
        }
        return reasons;
    }
}
