package org.callboard.deal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.callboard.kernel.Money;

/** What a passage tells those who hear of it: whence and whither, and what the deal was worth to whom at that moment. */
final class PassageDetails {

    private PassageDetails() {}

    static Map<String, Object> of(Passage passage) {
        Map<String, Object> details = new LinkedHashMap<>();
        whither(details, passage);
        details.put("amount", plain(passage.amount()));
        details.put("recurring", plain(passage.recurring()));
        details.put("probability", passage.probability());
        details.put("forecastCategory", passage.forecastCategory());
        details.put("closeOn", text(passage.closeOn()));
        details.put("openedOn", text(passage.openedOn()));
        details.put("closedOn", text(passage.closedOn()));
        details.put("owner", passage.owner());
        details.put("team", passage.team());
        details.put("companyId", text(passage.companyId()));
        details.put("productId", text(passage.productId()));
        details.put("source", passage.source());
        details.put("campaign", passage.campaign());
        if (passage.state() == DealState.LOST) {
            details.put("reason", passage.lostReason());
            details.put("competitor", passage.competitor());
        }
        details.values().removeIf(Objects::isNull);
        return details;
    }

    private static void whither(Map<String, Object> details, Passage passage) {
        Passage.Was was = passage.was();
        details.put("pipeline", passage.pipeline());
        details.put("to", passage.stage());
        details.put("toName", passage.stageName());
        details.put("kind", passage.state().name());
        details.put("at", passage.at().toString());
        if (!was.isNew()) {
            details.put("fromPipeline", was.pipeline());
            details.put("from", was.stage());
            details.put("fromName", was.stageName());
            details.put("since", was.since().toString());
            details.put("stageName", change(was.stageName(), passage.stageName()));
        }
        if (was.state() == DealState.LOST && passage.state().isOpen() && was.lostReason() != null) {
            details.put("lostReason", change(was.lostReason(), null));
        }
    }

    /** As the history of fields reads it. */
    static Map<String, Object> change(Object from, Object to) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from);
        change.put("to", to);
        return change;
    }

    private static Object plain(Money money) {
        return money == null ? null : money.plain();
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Instant at ? at.toString() : value.toString();
    }
}
