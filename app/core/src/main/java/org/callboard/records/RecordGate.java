package org.callboard.records;

import java.util.List;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What the current user may do with records, as their kinds say. */
@Component
class RecordGate {

    private final CurrentUser currentUser;
    private final CustomValues customs;

    RecordGate(CurrentUser currentUser, CustomValues customs) {
        this.currentUser = currentUser;
        this.customs = customs;
    }

    Viewer viewer() {
        return currentUser.viewer();
    }

    /** @throws Forbidden when the current user's roles have nothing to do with this kind */
    Viewer requireSome(RecordKind kind) {
        Viewer viewer = viewer();
        if (kind.mayRead(viewer) instanceof Sight.None) {
            throw new Forbidden("Your roles do not let you see " + kind.plural() + ".");
        }
        return viewer;
    }

    boolean mayCreate(RecordKind kind) {
        return kind.creators().stream().anyMatch(viewer()::is);
    }

    Viewer requireCreate(RecordKind kind) {
        if (!mayCreate(kind)) {
            throw new Forbidden("To create " + kind.plural() + " you need one of the roles "
                    + String.join(", ", kind.creators().stream().sorted().toList()) + ".");
        }
        return viewer();
    }

    boolean mayRead(RecordKind kind, Stored record) {
        return kind.mayRead(viewer()).covers(record.owner(), record.team());
    }

    boolean mayChange(RecordKind kind, Stored record) {
        return mayRead(kind, record) && kind.mayChange(viewer()).covers(record.owner(), record.team());
    }

    void requireChange(RecordKind kind, Stored record) {
        if (!mayRead(kind, record)) {
            throw new NotFound(kind.name(), record.id());
        }
        if (!mayChange(kind, record)) {
            throw new Forbidden("You may see " + kind.title(record.values()) + " but not change it.");
        }
    }

    /** Fields that the current user may see, in the order of forms. */
    List<Field> fields(RecordKind kind) {
        return Stream.concat(kind.fields().stream(), customs.fields(kind.name(), viewer()).stream())
                .toList();
    }
}
