package org.callboard.deal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptDeals implements Deals {

    private final VisitRows visits;
    private final DealStore rows;
    private final DealGate gate;

    KeptDeals(VisitRows visits, DealStore rows, DealGate gate) {
        this.rows = rows;
        this.visits = visits;
        this.gate = gate;
    }

    @Override
    @Transactional(readOnly = true)
    public DealView get(UUID deal) {
        DealRow row = gate.read(deal);
        return row.seen(gate.mayChange(row));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DealView> ofLead(UUID lead) {
        return rows.ofLead(lead).flatMap(gate::seen).map(row -> row.seen(gate.mayChange(row)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageVisit> history(UUID deal) {
        return visits.of(gate.read(deal).id());
    }
}
