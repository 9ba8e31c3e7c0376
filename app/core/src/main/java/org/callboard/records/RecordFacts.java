package org.callboard.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.callboard.kernel.SubjectFacts;

/**
 * What a task's form may show of a record, and a process may ask of it: {@code ${subject.industry == 'Media'}}, and what
 * an admin added: {@code ${subject.custom.region == 'West'}}.
 */
class RecordFacts implements SubjectFacts {

    private final RecordKind kind;
    private final RecordRows rows;
    private final CustomValues customs;
    private final RecordGate gate;

    RecordFacts(RecordKind kind, RecordRows rows, CustomValues customs, RecordGate gate) {
        this.kind = kind;
        this.rows = rows;
        this.customs = customs;
        this.gate = gate;
    }

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public Map<String, Object> of(UUID id) {
        return facts(id, record -> customs.facts(kind.name(), record.custom()));
    }

    /** Those of them that the current user may see. */
    public Map<String, Object> shown(UUID id) {
        return facts(id, record -> customs.plain(customs.seen(kind.name(), record.custom(), gate.viewer())));
    }

    private Map<String, Object> facts(UUID id, Function<Stored, Map<String, Object>> custom) {
        Map<String, Object> facts = new LinkedHashMap<>();
        rows.living(kind, id).ifPresent(record -> {
            facts.put("title", kind.title(record.values()));
            kind.fields().forEach(field -> put(facts, field, record.values().get(field.name())));
            put(facts, "badge", kind.badge(record.values()));
            kind.furtherFacts(record.id()).forEach((name, value) -> put(facts, name, value));
            facts.put("custom", custom.apply(record));
        });
        return facts;
    }

    /** A sum is its number, and its currency a fact of its own: {@code ${subject.amount > 50000}}. */
    private static void put(Map<String, Object> facts, Field field, Object value) {
        if (field.type() == FieldType.MONEY && value instanceof Map<?, ?> sum) {
            put(facts, field.name(), sum.get(Sums.VALUE));
            put(facts, field.name() + "Currency", sum.get(Sums.CURRENCY));
        } else {
            put(facts, field.name(), value);
        }
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, Plain.of(value));
        }
    }
}
