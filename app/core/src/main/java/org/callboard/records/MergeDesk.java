package org.callboard.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectMerged;
import org.callboard.kernel.SubjectUnmerged;
import org.callboard.kernel.engine.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class MergeDesk implements Merges {

    private final ObjectProvider<Mergeable> kinds;
    private final ObjectProvider<MovesAlong> companions;
    private final MergeRows rows;
    private final Processes processes;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeDesk(
            ObjectProvider<Mergeable> kinds,
            ObjectProvider<MovesAlong> companions,
            MergeRows rows,
            Processes processes,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.kinds = kinds;
        this.companions = companions;
        this.rows = rows;
        this.processes = processes;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    private Mergeable kind(String name) {
        return kinds.orderedStream()
                .filter(kind -> kind.kind().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of record that can be merged", name));
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(String name, UUID survivor, List<UUID> others) {
        Mergeable kind = kind(name);
        List<Mergeable.Record> sides = sides(kind, survivor, others, false);
        Proposal proposal = new Proposal(sides);
        Map<String, Object> proposed = new Choice(kind.fields(), sides).all(Map.of());
        List<Row> chosen = kind.fields().stream()
                .filter(field -> proposal.names().contains(field.name()) || proposed.containsKey(field.name()))
                .map(field -> new Row(
                        field,
                        proposal.values(field.name()),
                        proposed.get(field.name()),
                        proposal.differs(field.name())))
                .toList();
        List<UUID> ids = sides.stream().map(Mergeable.Record::id).toList();
        return new Preview(
                name,
                ids.get(0),
                sides.stream().map(MergeDesk::side).toList(),
                chosen,
                moves(name, ids.subList(1, ids.size())));
    }

    private static Side side(Mergeable.Record record) {
        return new Side(
                record.id(),
                record.title(),
                record.owner(),
                record.createdAt(),
                record.changedAt(),
                record.mayChange(),
                record.version());
    }

    private Map<String, Long> moves(String kind, List<UUID> others) {
        Map<String, Long> moves = new LinkedHashMap<>();
        companions.orderedStream().forEach(companion -> {
            long count = companion.count(kind, others);
            if (count > 0) {
                moves.put(companion.what(), count);
            }
        });
        return moves;
    }

    /** The survivor first, then the others in the order in which they were named. */
    private static List<Mergeable.Record> sides(Mergeable kind, UUID survivor, List<UUID> others, boolean locked) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (survivor != null) {
            ids.add(survivor);
        }
        ids.addAll(others == null ? List.of() : others);
        int named = (survivor == null ? 0 : 1) + (others == null ? 0 : others.size());
        if (ids.contains(null) || ids.size() != named || named < 2 || named > MOST_AT_ONCE) {
            throw new BadInput(
                    "others", "Name 2 to " + MOST_AT_ONCE + " different records, the survivor among them once.");
        }
        Map<UUID, Mergeable.Record> found =
                kind.find(ids, locked).stream().collect(Collectors.toMap(Mergeable.Record::id, Function.identity()));
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new NotFound(kind.kind(), id);
        });
        List<Mergeable.Record> sides =
                new ArrayList<>(ids.stream().map(found::get).toList());
        Mergeable.Record first = survivor == null ? Proposal.best(sides) : found.get(survivor);
        sides.remove(first);
        sides.add(0, first);
        return sides;
    }

    @Override
    @Transactional
    public UUID merge(String name, UUID survivor, List<UUID> others, Map<String, Object> fields) {
        if (survivor == null) {
            throw new BadInput("survivor", "Say which one stays.");
        }
        Mergeable kind = kind(name);
        List<Mergeable.Record> sides = sides(kind, survivor, others, true);
        sides.stream().filter(side -> !side.mayChange()).findFirst().ifPresent(side -> {
            throw new Forbidden("You may see " + side.title() + " but not change it, so you cannot merge it.");
        });
        Map<String, Object> wanted = new Choice(kind.fields(), sides).of(fields == null ? Map.of() : fields);
        Map<String, Object> before = new LinkedHashMap<>();
        wanted.keySet().forEach(field -> before.put(field, sides.get(0).values().get(field)));
        Map<UUID, String> gone = new LinkedHashMap<>();
        sides.subList(1, sides.size()).forEach(side -> gone.put(side.id(), side.title()));
        Merge merge = new Merge(
                Ids.next(), name, survivor, gone, currentUser.viewer().username(), clock.instant(), null, null);
        join(kind, merge, before, wanted);
        return merge.id();
    }

    private void join(Mergeable kind, Merge merge, Map<String, Object> before, Map<String, Object> wanted) {
        Map<String, Object> kept = kind.join(merge.survivor(), merge.others().keySet());
        Map<String, Object> after = wanted.isEmpty() ? Map.of() : kind.write(merge.survivor(), wanted);
        Subject survivor = new Subject(merge.kind(), merge.survivor());
        Map<String, Object> instances = new LinkedHashMap<>();
        for (UUID other : merge.others().keySet()) {
            List<String> moved =
                    processes.move(other.toString(), merge.survivor().toString());
            if (!moved.isEmpty()) {
                instances.put(other.toString(), moved);
            }
        }
        rows.insert(merge, new MergeRows.Images(plain(before), plain(after), kept, instances));
        events.publishEvent(new SubjectMerged(survivor, merge.others().keySet()));
        events.publishEvent(new RecordEvent(
                survivor,
                merge.kind() + ".merged",
                "Merged with " + String.join(", ", merge.others().values()),
                MergeDetails.of(merge, before, after)));
    }

    /** With {@code null} where nothing stands, unlike {@link Plain#of(Map)}. */
    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((field, value) -> plain.put(field, Plain.of(value)));
        return plain;
    }

    @Override
    @Transactional
    public Undone undo(UUID mergeId) {
        Merge merge = rows.lock(mergeId).orElseThrow(() -> new NotFound("merge", mergeId));
        Mergeable kind = kind(merge.kind());
        Mergeable.Record survivor =
                kind.find(List.of(merge.survivor()), true).stream().findFirst().orElseThrow(() -> notThere(merge));
        if (!survivor.mayChange()) {
            throw new Forbidden("You may see " + survivor.title() + " but not change it.");
        }
        if (merge.undoneAt() != null) {
            throw new Conflict("This merge was undone already.");
        }
        MergeRows.Images images = rows.images(mergeId);
        Map<String, Object> back = new LinkedHashMap<>();
        List<Conflict.Field> kept = new ArrayList<>();
        images.after().forEach((field, put) -> {
            Object was = images.before().get(field);
            Object now = Plain.of(survivor.values().get(field));
            if (Plain.same(now, put)) {
                back.put(field, was);
            } else if (!Plain.same(now, was)) {
                kept.add(new Conflict.Field(field, was, now));
            }
        });
        part(kind, merge, images, back);
        return new Undone(mergeId, seen(kind, kept));
    }

    /** It may live on in another one. */
    private RuntimeException notThere(Merge merge) {
        return new Conflict(
                "The record that this merge made is not there, or you may not see it. When it was merged into"
                        + " another one since, undo that merge first.");
    }

    private static List<Conflict.Field> seen(Mergeable kind, List<Conflict.Field> kept) {
        Set<String> visible = kind.fields().stream().map(Field::name).collect(Collectors.toSet());
        return kept.stream().filter(field -> visible.contains(field.field())).toList();
    }

    private void part(Mergeable kind, Merge merge, MergeRows.Images images, Map<String, Object> back) {
        kind.part(merge.survivor(), merge.others().keySet(), images.kept());
        if (!back.isEmpty()) {
            kind.write(merge.survivor(), back);
        }
        images.instances().forEach((other, moved) -> {
            if (moved instanceof List<?> ids) {
                processes.moveBack(ids.stream().map(Object::toString).toList(), other);
            }
        });
        rows.undone(merge.id(), clock.instant(), currentUser.viewer().username());
        Subject survivor = new Subject(merge.kind(), merge.survivor());
        events.publishEvent(new SubjectUnmerged(survivor, merge.others().keySet()));
        String text = "Merge with " + String.join(", ", merge.others().values()) + " undone";
        events.publishEvent(new RecordEvent(
                survivor, merge.kind() + ".unmerged", text, MergeDetails.back(merge, images.after(), back)));
        merge.others()
                .keySet()
                .forEach(other -> events.publishEvent(new RecordEvent(
                        new Subject(merge.kind(), other),
                        merge.kind() + ".unmerged",
                        "Its merge was undone",
                        Map.of())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Merge> of(String name, UUID id) {
        if (kind(name).find(List.of(id), false).isEmpty()) {
            throw new NotFound(name, id);
        }
        return rows.of(name, id);
    }

    @Override
    @Transactional(readOnly = true)
    public Merge get(UUID mergeId) {
        return rows.find(mergeId)
                .filter(merge -> !kind(merge.kind())
                        .find(List.of(merge.survivor()), false)
                        .isEmpty())
                .orElseThrow(() -> new NotFound("merge", mergeId));
    }
}
