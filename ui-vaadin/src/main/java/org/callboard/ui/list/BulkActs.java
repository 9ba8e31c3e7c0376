package org.callboard.ui.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Assigns and tags many records, and knows how to take it back. */
final class BulkActs<T> {

    private final ListKind<T> kind;
    private final OwnerNames owners;
    private final Runnable done;

    BulkActs(ListKind<T> kind, OwnerNames owners, Runnable done) {
        this.kind = kind;
        this.owners = owners;
        this.done = done;
    }

    /** @param owner {@code null} takes the owner away */
    void assign(List<T> rows, String owner) {
        Map<String, List<UUID>> before = new HashMap<>();
        rows.forEach(row ->
                before.computeIfAbsent(kind.owner(row), o -> new ArrayList<>()).add(kind.id(row)));
        Attempt.to(() -> {
            int changed = kind.assign(ids(rows), owner);
            tell(
                    Texts.text("list.bulk.assigned", some(changed), owners.of(owner)),
                    () -> before.forEach((formerOwner, theirs) -> kind.assign(theirs, formerOwner)));
        });
    }

    void tag(List<T> rows, String tag) {
        List<T> without =
                rows.stream().filter(row -> !kind.tags(row).contains(tag)).toList();
        Attempt.to(() -> {
            int changed = kind.tag(ids(rows), tag);
            tell(Texts.text("list.bulk.tagged", some(changed), tag), () -> kind.untag(ids(without), tag));
        });
    }

    void untag(List<T> rows, String tag) {
        List<T> with = rows.stream().filter(row -> kind.tags(row).contains(tag)).toList();
        Attempt.to(() -> {
            int changed = kind.untag(ids(rows), tag);
            tell(Texts.text("list.bulk.untagged", some(changed), tag), () -> kind.tag(ids(with), tag));
        });
    }

    private String some(int many) {
        return Texts.text(kind.words() + ".some", many);
    }

    private void tell(String what, Runnable undo) {
        Toast.done(
                what,
                () -> Attempt.to(() -> {
                    undo.run();
                    done.run();
                }));
        done.run();
    }

    private List<UUID> ids(List<T> rows) {
        return rows.stream().map(kind::id).toList();
    }
}
