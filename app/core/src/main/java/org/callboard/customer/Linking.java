package org.callboard.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Links and parts people and companies, and tells both. Asks for no rights: who calls has. */
@Component
class Linking {

    private final LinkStore links;
    private final Names names;
    private final ApplicationEventPublisher events;

    Linking(LinkStore links, Names names, ApplicationEventPublisher events) {
        this.links = links;
        this.names = names;
        this.events = events;
    }

    void put(UUID person, UUID company, LinkDraft draft) {
        lock(person);
        List<LinkRow> known = links.ofPeople(List.of(person));
        Optional<LinkRow> before =
                known.stream().filter(link -> link.company().equals(company)).findFirst();
        if (before.isEmpty() && known.size() >= Links.MOST_COMPANIES) {
            throw new BadInput("companyId", "Is linked to " + known.size() + " companies already; part one first.");
        }
        boolean primary = draft.primary()
                || known.stream().noneMatch(LinkRow::primary)
                || before.map(LinkRow::primary).orElse(false);
        LinkRow after = new LinkRow(person, company, draft.role(), primary, draft.since(), draft.until());
        if (before.filter(after::equals).isPresent()) {
            return;
        }
        links.put(after);
        tell(after, before.orElse(null));
        show(person);
    }

    /** Where they are not linked yet; how two are linked already is left alone. */
    void add(UUID person, UUID company) {
        if (links.find(person, company).isEmpty()) {
            put(person, company, LinkDraft.as(null));
        }
    }

    void remove(UUID person, UUID company) {
        lock(person);
        Optional<LinkRow> link = links.find(person, company);
        if (link.isEmpty()) {
            return;
        }
        links.remove(person, company);
        if (link.get().primary()) {
            links.ofPeople(List.of(person)).stream().findFirst().ifPresent(next -> links.put(next.asPrimary(true)));
        }
        String what = "customer.parted";
        Map<String, Object> details = details(link.get());
        events.publishEvent(new CustomerEvent(
                CustomerEvent.person(person), what, "No longer linked to " + names.ofCompany(company), details));
        events.publishEvent(new CustomerEvent(
                CustomerEvent.company(company), what, "No longer linked to " + names.ofPerson(person), details));
        show(person);
    }

    /** Somebody set the person's company as one of its fields: the link follows. @param company {@code null} for none */
    void follow(UUID person, UUID company) {
        if (company == null) {
            links.noPrimary(person);
            return;
        }
        LinkRow before = links.find(person, company).orElse(null);
        LinkRow after = before == null ? new LinkRow(person, company, null, true, null, null) : before.asPrimary(true);
        if (!after.equals(before)) {
            links.put(after);
            tell(after, before);
        }
    }

    private void lock(UUID person) {
        if (!links.lockPerson(person)) {
            throw new NotFound(PersonKind.NAME, person);
        }
    }

    private void show(UUID person) {
        UUID before = links.shownCompany(person);
        UUID after = links.ofPeople(List.of(person)).stream()
                .filter(LinkRow::primary)
                .map(LinkRow::company)
                .findFirst()
                .orElse(null);
        if (!Objects.equals(before, after) && links.show(person, after)) {
            String text = after == null ? "Shown without a company" : "Shown with " + names.ofCompany(after);
            events.publishEvent(new CustomerEvent(
                    CustomerEvent.person(person),
                    "person.changed",
                    text,
                    CustomerEvent.change("companyId", Objects.toString(before, null), Objects.toString(after, null))));
        }
    }

    private void tell(LinkRow link, LinkRow before) {
        String what = before == null ? "customer.linked" : "customer.link-changed";
        String as = link.role() == null ? "" : " as " + link.role();
        Map<String, Object> details = details(link);
        events.publishEvent(new CustomerEvent(
                CustomerEvent.person(link.person()),
                what,
                "Linked to " + names.ofCompany(link.company()) + as,
                details));
        events.publishEvent(new CustomerEvent(
                CustomerEvent.company(link.company()),
                what,
                "Linked to " + names.ofPerson(link.person()) + as,
                details));
    }

    private static Map<String, Object> details(LinkRow link) {
        Map<String, Object> details = new LinkedHashMap<>(link.json());
        details.values().removeIf(Objects::isNull);
        return details;
    }
}
