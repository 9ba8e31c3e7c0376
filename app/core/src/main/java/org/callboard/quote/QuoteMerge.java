package org.callboard.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Conflict;

/**
 * Two people changed one draft: what only one of them changed counts, what both changed differently is a conflict, field by
 * field and line by line. Lines that both added both stay.
 */
final class QuoteMerge {

    private final QuoteDraft base;
    private final QuoteDraft yours;
    private final QuoteDraft theirs;
    private final Settled settled;
    private final List<Conflict.Field> conflicts = new ArrayList<>();

    private QuoteMerge(QuoteDraft base, QuoteDraft yours, QuoteDraft theirs, Settled settled) {
        this.base = base;
        this.yours = yours;
        this.theirs = theirs;
        this.settled = settled;
    }

    /**
     * @param base what you saw; {@code null} when nobody knows: then everything that differs is a conflict
     * @param theirs what stands there now
     * @param settled what you were shown and decided
     * @throws Conflict when both changed the same
     */
    static QuoteDraft of(QuoteDraft base, QuoteDraft yours, QuoteDraft theirs, Settled settled) {
        return new QuoteMerge(base, yours, theirs, settled).merged();
    }

    private QuoteDraft merged() {
        Map<String, Object> header = values("", base == null ? null : base.values(), yours.values(), theirs.values());
        List<LineDraft> lines = lines();
        if (!conflicts.isEmpty()) {
            throw new Conflict("Somebody else changed this quote in the meantime.", conflicts);
        }
        return QuoteDraft.of(header, lines);
    }

    /** @param before {@code null} when nobody knows */
    private Map<String, Object> values(
            String path, Map<String, Object> before, Map<String, Object> mine, Map<String, Object> other) {
        Map<String, Object> merged = new LinkedHashMap<>(mine);
        mine.forEach((field, value) -> {
            Object there = other.get(field);
            boolean youChanged = before == null || !isSame(before.get(field), value);
            boolean theyChanged = before == null || !isSame(before.get(field), there);
            if (!youChanged) {
                merged.put(field, there);
            } else if (theyChanged && !isSame(value, there) && !isYours(path + field, value, there)) {
                merged.put(field, there);
            }
        });
        return merged;
    }

    /** Whether yours shall stand. What nobody has decided yet is a conflict. */
    private boolean isYours(String path, Object mine, Object there) {
        Conflict.Field field = new Conflict.Field(path, mine, there);
        if (settled.yours().contains(field)) {
            return true;
        }
        if (!settled.theirs().contains(field)) {
            conflicts.add(field);
        }
        return false;
    }

    private List<LineDraft> lines() {
        Map<UUID, LineDraft> before = byId(base == null ? List.of() : base.lines());
        Map<UUID, LineDraft> there = byId(theirs.lines());
        Set<UUID> kept = new LinkedHashSet<>();
        List<LineDraft> merged = new ArrayList<>();
        for (int i = 0; i < yours.lines().size(); i++) {
            LineDraft mine = yours.lines().get(i);
            kept.add(mine.id());
            line("lines[" + i + "]", before.get(mine.id()), mine, there.get(mine.id()), merged);
        }
        there.forEach((id, line) -> {
            if (!kept.contains(id)) {
                leftOut(before.get(id), line, merged);
            }
        });
        return merged;
    }

    private void line(String path, LineDraft before, LineDraft mine, LineDraft other, List<LineDraft> merged) {
        if (mine.id() == null) {
            merged.add(mine);
        } else if (other != null) {
            Map<String, Object> known = before == null ? null : before.values();
            merged.add(LineDraft.of(mine.id(), values(path + ".", known, mine.values(), other.values())));
        } else if ((before == null || !isSame(before, mine)) && isYours(path, mine.name(), null)) {
            merged.add(LineDraft.of(null, mine.values()));
        }
    }

    /** A line that you do not have: you dropped it, or they added it. */
    private void leftOut(LineDraft before, LineDraft line, List<LineDraft> merged) {
        if (before == null && base != null) {
            merged.add(line);
        } else if (before == null || !isSame(before, line)) {
            String path = "lines[" + theirs.lines().indexOf(line) + "]";
            if (!isYours(path, null, line.name())) {
                merged.add(line);
            }
        }
    }

    private static Map<UUID, LineDraft> byId(List<LineDraft> lines) {
        Map<UUID, LineDraft> byId = new LinkedHashMap<>();
        lines.stream().filter(line -> line.id() != null).forEach(line -> byId.put(line.id(), line));
        return byId;
    }

    private static boolean isSame(LineDraft one, LineDraft other) {
        Map<String, Object> others = other.values();
        return one.values().entrySet().stream().allMatch(value -> isSame(value.getValue(), others.get(value.getKey())));
    }

    private static boolean isSame(Object one, Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal same
                ? number.compareTo(same) == 0
                : Objects.equals(one, other);
    }
}
