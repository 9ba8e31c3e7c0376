package org.callboard.customer.consent;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.SubjectGuard;
import org.callboard.access.Viewer;
import org.callboard.imports.SafeCsv;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectGone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptConsents implements Consents {

    private static final List<String> HEADER = List.of(
            "channel", "purpose", "state", "addresses", "source", "text", "ip", "document", "at", "keptAt", "by");
    private static final Set<String> TYPES = Set.of(ConsentSubjects.PERSON, "lead");

    private final ConsentRows rows;
    private final ConsentStanding standing;
    private final ConsentSubjects subjects;
    private final ConsentCheck check;
    private final MayContact senders;
    private final PurposeRows purposes;
    private final SubjectGuard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeptConsents(
            ConsentRows rows,
            ConsentStanding standing,
            ConsentSubjects subjects,
            ConsentCheck check,
            MayContact senders,
            PurposeRows purposes,
            SubjectGuard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.standing = standing;
        this.subjects = subjects;
        this.check = check;
        this.senders = senders;
        this.purposes = purposes;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Purpose> purposes() {
        return purposes.inUse().stream()
                .map(one -> new Purpose(one.key(), one.label()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> of(Subject subject) {
        return standing.of(subject.id(), subjects.of(seen(subject)));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Said> said(Subject subject, PageRequest page) {
        Set<UUID> all = subjects.of(seen(subject));
        return new Page<>(
                rows.page(all, page.size(), page.offset()),
                page.page(),
                page.size(),
                rows.count(all, Page.EXACT_UP_TO + 1));
    }

    @Override
    @Transactional
    public Said record(Subject subject, Draft draft) {
        Viewer viewer = currentUser.viewer();
        if (!guard.mayChange(viewer, seen(subject))) {
            throw new Forbidden("You may see this " + subject.type() + " but not change it.");
        }
        Instant now = clock.instant();
        Draft said = check.checked(draft, now);
        List<String> addresses = subjects.addresses(subject, said.channel());
        Said kept = new Said(
                Ids.next(),
                said.channel(),
                said.purpose(),
                said.state(),
                addresses.isEmpty() ? null : String.join(", ", addresses),
                said.source(),
                said.text(),
                said.ip(),
                said.document(),
                said.at(),
                now,
                viewer.username());
        rows.add(subject, kept, addresses);
        tell(subject, kept);
        return kept;
    }

    @Override
    @Transactional(readOnly = true)
    public Answer mayContact(Subject subject, Channel channel, String purpose) {
        return senders.mayContact(known(subject), channel, purpose);
    }

    @Override
    @Transactional(readOnly = true)
    public Answer mayContact(String address, Channel channel, String purpose) {
        return senders.mayContact(address, channel, purpose);
    }

    @Override
    @Transactional(readOnly = true)
    public void proof(Subject subject, OutputStream out) throws IOException {
        List<Said> all = rows.all(subjects.of(seen(subject)));
        try (SafeCsv csv = SafeCsv.to(out)) {
            csv.row(new ArrayList<>(HEADER));
            for (Said said : all) {
                csv.row(cells(said));
            }
        }
    }

    private static List<Object> cells(Said said) {
        return Arrays.asList(
                said.channel(),
                said.purpose(),
                said.state(),
                said.address(),
                said.source(),
                said.text(),
                said.ip(),
                said.document(),
                said.at(),
                said.keptAt(),
                said.by());
    }

    @EventListener
    void on(SubjectGone gone) {
        if (TYPES.contains(gone.subject().type())) {
            rows.forget(gone.subject());
        }
    }

    private void tell(Subject subject, Said said) {
        String channel = said.channel().name().toLowerCase(Locale.ROOT);
        String state = said.state().name().toLowerCase(Locale.ROOT);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("consentId", said.id().toString());
        details.put("channel", said.channel().name());
        details.put("purpose", said.purpose());
        details.put("state", said.state().name());
        details.put("source", said.source());
        details.put("at", said.at().toString());
        details.values().removeIf(Objects::isNull);
        events.publishEvent(new ConsentEvent(
                subject,
                "customer.consent-" + state,
                "Consent to " + said.purpose() + " by " + channel + ": " + state + " (" + said.source() + ")",
                details));
    }

    private Subject seen(Subject subject) {
        guard.requireRead(known(subject));
        return subject;
    }

    private static Subject known(Subject subject) {
        if (!TYPES.contains(subject.type())) {
            throw new NotFound("consents of a " + subject.type(), subject.id());
        }
        return subject;
    }
}
