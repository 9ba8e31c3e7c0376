package org.callboard.records;

import org.callboard.access.Viewer;
import org.springframework.stereotype.Component;

@Component
class AskedConditions implements RecordConditions {

    private final Kinds kinds;
    private final RecordGate gate;
    private final CustomValues customs;

    AskedConditions(Kinds kinds, RecordGate gate, CustomValues customs) {
        this.kinds = kinds;
        this.gate = gate;
        this.customs = customs;
    }

    @Override
    public Rows of(String name, RecordQuery query) {
        RecordKind kind = kinds.get(name);
        Viewer viewer = gate.requireSome(kind);
        RecordCondition condition = new RecordCondition(kind, customs, viewer, query);
        return new Rows(condition.parts(), condition.params());
    }
}
