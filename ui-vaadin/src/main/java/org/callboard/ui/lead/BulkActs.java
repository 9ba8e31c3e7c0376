package org.callboard.ui.lead;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.lead.LeadDesk;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Assigns and tags many leads, and knows how to take it back. */
final class BulkActs {

    private final LeadDesk desk;
    private final OwnerNames owners;
    private final Runnable done;

    BulkActs(LeadDesk desk, OwnerNames owners, Runnable done) {
        this.owners = owners;
        this.desk = desk;
        this.done = done;
    }

    /** @param owner {@code null} takes the owner away */
    void assign(List<LeadView> leads, String owner) {
        Map<String, List<UUID>> before = new HashMap<>();
        for (LeadView lead : leads) {
            before.computeIfAbsent(lead.owner(), o -> new java.util.ArrayList<>())
                    .add(lead.id());
        }
        Attempt.to(() -> {
            int changed = desk.assign(ids(leads), owner);
            String name = owners.of(owner);
            Toast.done(
                    Texts.text("lead.bulk.assigned", changed, name),
                    () -> Attempt.to(() -> {
                        before.forEach((formerOwner, theirs) -> desk.assign(theirs, formerOwner));
                        done.run();
                    }));
            done.run();
        });
    }

    void tag(List<LeadView> leads, String tag) {
        List<LeadView> without = leads.stream()
                .filter(lead -> lead.tags() == null || !lead.tags().contains(tag))
                .toList();
        Attempt.to(() -> {
            int changed = desk.tag(ids(leads), tag);
            Toast.done(
                    Texts.text("lead.bulk.tagged", changed, tag),
                    () -> Attempt.to(() -> {
                        desk.untag(ids(without), tag);
                        done.run();
                    }));
            done.run();
        });
    }

    private static List<UUID> ids(List<LeadView> leads) {
        return leads.stream().map(LeadView::id).collect(Collectors.toList());
    }
}
