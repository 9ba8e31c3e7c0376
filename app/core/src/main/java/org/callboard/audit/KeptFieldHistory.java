package org.callboard.audit;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Restores;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the changes out of the timeline's lines; whoever may see the subject may see what it was. */
@Service
class KeptFieldHistory implements FieldHistory {

    private static final int MOST = 200;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");
    /** What earlier releases kept of a long text: not enough to restore it. */
    private static final Pattern CUT = Pattern.compile("(?s).{200}…");

    private final Entries entries;
    private final SubjectGuard guard;
    private final Aliases aliases;
    private final SeenFields fields;

    KeptFieldHistory(Entries entries, SubjectGuard guard, Aliases aliases, SeenFields fields) {
        this.entries = entries;
        this.guard = guard;
        this.aliases = aliases;
        this.fields = fields;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice of(Subject subject, String field, Long before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " changes.");
        }
        requireName(field);
        guard.requireRead(subject);
        PendingEntries.write();
        List<Line> found = entries.changes(same(subject), field, before, size + 1);
        boolean more = found.size() > size;
        List<Line> read = more ? found.subList(0, size) : found;
        List<FieldChange> items = read.stream()
                .flatMap(line -> FieldChange.in(line.entry()))
                .filter(change -> field == null || field.equals(change.field()))
                .filter(change -> fields.visible(subject.type(), change.field()))
                .toList();
        return new Slice(items, more ? read.get(size - 1).entry().key() : null);
    }

    @Override
    public boolean restorable(String type, String field) {
        return fields.owner(type)
                .filter(owner -> owner.visible(field) && owner.restorable(field))
                .isPresent();
    }

    @Override
    @Transactional
    public long restore(Subject subject, long key, String field, long seen) {
        if (field == null) {
            throw new BadInput("field", "Name the field to restore.");
        }
        requireName(field);
        guard.requireRead(subject);
        FieldChange change = entries.one(same(subject), key).stream()
                .flatMap(line -> FieldChange.in(line.entry()))
                .filter(one -> one.field().equals(field) && fields.visible(subject.type(), field))
                .findFirst()
                .orElseThrow(() -> new NotFound("change of " + field, key));
        Restores owner = fields.owner(subject.type())
                .filter(one -> one.restorable(field))
                .orElseThrow(() -> new BadInput("field", "Is set by the house alone and cannot be restored."));
        if (change.from() instanceof String text && CUT.matcher(text).matches()) {
            throw new BadInput("field", "Was kept in part only, by an earlier release; it cannot be restored.");
        }
        return owner.restore(subject.id(), seen, Collections.singletonMap(field, change.from()));
    }

    /** A field of another kind is another field, whatever it is called. */
    private List<Subject> same(Subject subject) {
        return aliases.of(subject).stream()
                .filter(one -> one.type().equals(subject.type()))
                .toList();
    }

    private static void requireName(String field) {
        if (field != null && !FIELD.matcher(field).matches()) {
            throw new BadInput("field", "Is no name of a field.");
        }
    }
}
