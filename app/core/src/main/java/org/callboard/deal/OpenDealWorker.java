package org.callboard.deal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.callboard.lead.LeadView;
import org.callboard.lead.QualifiedLeads;
import org.callboard.records.HouseRecords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens the deal that a lead became; a lead opens one, however often its process asks. */
@Component
class OpenDealWorker implements Worker {

    private static final int LONGEST_TITLE = 200;

    private final QualifiedLeads leads;
    private final HouseRecords records;
    private final DealStore rows;
    private final DealKind kind;
    private final People people;
    private final ApplicationEventPublisher events;

    OpenDealWorker(
            QualifiedLeads leads,
            HouseRecords records,
            DealStore rows,
            DealKind kind,
            People people,
            ApplicationEventPublisher events) {
        this.leads = leads;
        this.records = records;
        this.rows = rows;
        this.kind = kind;
        this.people = people;
        this.events = events;
    }

    @Override
    public Topic topic() {
        return new Topic("deal.open");
    }

    @Override
    public Outcome work(Job job) {
        Optional<LeadView> lead = leads.find(job.subjectId());
        if (lead.isEmpty()) {
            return Outcome.done();
        }
        rows.takeTurn(lead.get().id());
        UUID deal = rows.ofLead(lead.get().id()).orElseGet(() -> open(lead.get(), job));
        return Outcome.done(Map.of("dealId", deal.toString()));
    }

    private UUID open(LeadView lead, Job job) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title(lead));
        values.put("companyId", job.text("companyId"));
        values.put("personId", job.text("personId"));
        values.put("amount", job.text("expectedAmount"));
        values.put("leadId", lead.id().toString());
        values.put("source", lead.source());
        values.put("campaign", lead.campaign());
        values.put("owner", owner(lead));
        values.put("team", lead.team());
        values.values().removeIf(Objects::isNull);
        UUID deal = records.create(Deals.KIND, values);
        events.publishEvent(new DealEvent(
                Subject.lead(lead.id()), "lead.deal-opened", "A deal was opened", Map.of("dealId", deal.toString())));
        return deal;
    }

    private static String title(LeadView lead) {
        String title = lead.company() == null || lead.company().isBlank() ? lead.title() : lead.company();
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    /** Whoever had the lead has the deal, unless they left meanwhile. */
    private String owner(LeadView lead) {
        return Optional.ofNullable(lead.owner())
                .flatMap(people::find)
                .filter(Person::enabled)
                .filter(person ->
                        !(kind.mayRead(new Viewer(person.username(), person.name(), person.roles(), person.teams()))
                                instanceof Sight.None))
                .map(Person::username)
                .orElse(null);
    }
}
