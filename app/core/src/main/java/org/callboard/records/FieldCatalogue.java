package org.callboard.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.records.Field.Trait;
import org.callboard.records.text.FieldCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The custom fields in use, at hand for every record that is read or written. This node forgets them when it changes
 * them; what another node changed is seen within two seconds, for one small question to the database in that time.
 */
@Component
class FieldCatalogue {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final CustomFieldRows rows;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();
    private volatile Snapshot snapshot;

    FieldCatalogue(CustomFieldRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @param checked when it was last known to be right */
    private record Snapshot(String edition, long change, Instant checked, Map<String, Defined> byKind) {

        boolean isFresh(Instant now, long changes) {
            return change == changes && now.isBefore(checked.plus(LOOK_AGAIN_AFTER));
        }
    }

    /** The fields of one kind that are in use. */
    record Defined(List<CustomField> definitions, List<Field> fields, Map<String, CustomField> byKey) {

        static final Defined NONE = new Defined(List.of(), List.of(), Map.of());

        static Defined of(List<CustomField> all) {
            List<CustomField> used = all.stream().filter(f -> !f.retired()).toList();
            return new Defined(
                    used,
                    used.stream().map(FieldCatalogue::field).toList(),
                    used.stream().collect(Collectors.toUnmodifiableMap(CustomField::key, Function.identity())));
        }

        Optional<Field> field(String key) {
            return fields.stream().filter(f -> f.key().equals(key)).findFirst();
        }
    }

    Defined of(String kind) {
        return current().getOrDefault(kind, Defined.NONE);
    }

    private Map<String, Defined> current() {
        Instant now = clock.instant();
        long change = changes.get();
        Snapshot known = snapshot;
        if (known == null || !known.isFresh(now, change)) {
            String edition = rows.edition();
            boolean same = known != null && Objects.equals(known.edition(), edition);
            known = new Snapshot(edition, change, now, same ? known.byKind() : load());
            snapshot = known;
        }
        return known.byKind();
    }

    private Map<String, Defined> load() {
        return rows.all().stream()
                .collect(Collectors.groupingBy(
                        CustomField::kind, Collectors.collectingAndThen(Collectors.toList(), Defined::of)));
    }

    /** Something changed in the current transaction: look again once it is there for everybody. */
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changes.incrementAndGet();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
            }
        });
    }

    static Field field(CustomField custom) {
        CustomField.Draft draft = custom.draft();
        Field bare = Field.of(custom.name(), draft.label(), draft.type(), null);
        Field field = new Field(
                bare.name(),
                bare.label(),
                bare.type(),
                null,
                CustomColumn.isOrdered(custom) ? CustomColumn.of(custom) : null,
                traits(custom),
                draft.longest() == null ? bare.longest() : draft.longest(),
                draft.choices(),
                null,
                draft.least(),
                draft.most(),
                draft.pattern(),
                null,
                Set.copyOf(draft.visibleTo()),
                draft.help());
        return draft.otherwise() == null ? field : otherwise(field, draft.otherwise());
    }

    private static Field otherwise(Field field, Object plain) {
        Object value = new ValueReader(new FieldCheck(), null).read(field, plain);
        return new Field(
                field.name(),
                field.label(),
                field.type(),
                null,
                field.sortColumn(),
                field.traits(),
                field.longest(),
                field.choices(),
                null,
                field.least(),
                field.most(),
                field.pattern(),
                value,
                field.visibleTo(),
                field.help());
    }

    private static Set<Trait> traits(CustomField custom) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (custom.draft().required()) {
            traits.add(Trait.REQUIRED);
        }
        if (custom.draft().inList()) {
            traits.add(Trait.IN_LIST);
        }
        if (CustomColumn.isFiltered(custom)) {
            traits.add(Trait.FILTERED);
        }
        boolean readable = switch (custom.type()) {
            case TEXT, LINES, LINK, CHOICE, CHOICES -> true;
            default -> false;
        };
        // Whoever may not see a field must not find by it.
        if (readable && custom.draft().visibleTo().isEmpty()) {
            traits.add(Trait.SEARCHED);
        }
        return traits;
    }
}
