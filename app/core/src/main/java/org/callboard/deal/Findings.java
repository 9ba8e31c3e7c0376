package org.callboard.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.MoveRefused.Missing;
import org.callboard.rules.deal.MissingField;
import org.callboard.rules.deal.Refusal;

/**
 * What speaks against a move.
 *
 * @param missing one a field, however many rules ask for it
 * @param reasons what no field can mend
 */
record Findings(List<Missing> missing, List<String> reasons) {

    static final Findings NONE = new Findings(List.of(), List.of());

    static Findings of(List<Object> found) {
        Map<String, Missing> missing = new LinkedHashMap<>();
        found.stream()
                .filter(MissingField.class::isInstance)
                .map(MissingField.class::cast)
                .forEach(field -> missing.putIfAbsent(field.field(), new Missing(field.field(), field.text())));
        List<String> reasons = found.stream()
                .filter(Refusal.class::isInstance)
                .map(refusal -> ((Refusal) refusal).text())
                .distinct()
                .toList();
        return new Findings(List.copyOf(missing.values()), reasons);
    }

    boolean refuse() {
        return !missing.isEmpty() || !reasons.isEmpty();
    }

    MoveRefused refusal() {
        return new MoveRefused(missing, reasons);
    }
}
