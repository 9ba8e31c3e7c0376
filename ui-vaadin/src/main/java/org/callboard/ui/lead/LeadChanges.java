package org.callboard.ui.lead;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.ConflictDialog;
import org.callboard.ui.record.FieldWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Changes made on a lead's page: against what the person saw, so that nobody overwrites a colleague silently. */
final class LeadChanges {

    private final LeadDesk desk;
    private final LeadDirectory leads;
    private final FieldWords words;
    private final Consumer<LeadView> changed;
    private LeadView seen;

    LeadChanges(LeadDesk desk, LeadDirectory leads, FieldWords words, Consumer<LeadView> changed) {
        this.desk = desk;
        this.leads = leads;
        this.words = words;
        this.changed = changed;
    }

    void saw(LeadView lead) {
        seen = lead;
    }

    LeadView seen() {
        return seen;
    }

    /**
     * @param from the lead as the person saw it when they began to type
     * @param settled called once the value is kept, or given up for a colleague's
     * @throws org.callboard.kernel.BadInput when the value is refused
     */
    void keep(LeadView from, KnownFact fact, Object value, Runnable settled) {
        keep(
                Collections.singletonMap(fact.field(), value),
                Collections.singletonMap(fact.field(), fact.of(from)),
                from,
                settled);
    }

    private void keep(Map<String, Object> values, Map<String, Object> base, LeadView from, Runnable settled) {
        try {
            settle(desk.change(from.id(), from.version(), values, base), settled);
        } catch (Conflict conflict) {
            if (conflict.fields().isEmpty()) {
                Toast.failed(conflict.getMessage());
                settle(leads.get(from.id()), settled);
            } else {
                new ConflictDialog(
                                words,
                                conflict,
                                mine -> Attempt.to(() -> overwrite(from.id(), mine, conflict, settled)))
                        .open();
            }
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }

    /** The person has seen what the colleague wrote and chose; that is now what they start from. */
    private void overwrite(UUID id, Map<String, Object> mine, Conflict conflict, Runnable settled) {
        LeadView now = leads.get(id);
        if (mine.isEmpty()) {
            settle(now, settled);
            Toast.done(Texts.text("record.conflict.kept-theirs"));
            return;
        }
        Map<String, Object> base = new HashMap<>();
        conflict.fields().stream()
                .filter(field -> mine.containsKey(field.field()))
                .forEach(field -> base.put(field.field(), field.theirs()));
        keep(mine, base, now, settled);
    }

    private void settle(LeadView now, Runnable settled) {
        changed.accept(now);
        settled.run();
    }
}
