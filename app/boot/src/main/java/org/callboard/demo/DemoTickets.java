package org.callboard.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;
import org.callboard.kernel.Lit;
import org.callboard.kernel.release.Releases;
import org.callboard.records.Records;
import org.callboard.support.CannedAnswers;
import org.callboard.support.Macros;
import org.callboard.support.TicketState;
import org.callboard.support.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** A morning at the support desk, that of {@code demo/tickets.json}, told once after the first start with {@code crm.demo=true}. */
@Component
@Lit("api")
@ConditionalOnProperty("crm.demo")
class DemoTickets {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTickets.class);
    private static final String TOLD = "demo.tickets.told";

    /** @param acts what is done with it, {@code act:words} */
    record DemoTicket(
            String subject, String description, String contactName, String email, String channel, List<String> acts) {}

    private final Tickets tickets;
    private final Records records;
    private final CannedAnswers answers;
    private final Macros macros;
    private final DemoCast cast;
    private final Releases releases;
    private final Preferences preferences;
    private final CurrentUser currentUser;
    private final List<DemoTicket> story;
    private volatile boolean told;

    DemoTickets(
            Tickets tickets,
            Records records,
            CannedAnswers answers,
            Macros macros,
            DemoCast cast,
            Releases releases,
            Preferences preferences,
            CurrentUser currentUser,
            ObjectMapper json)
            throws IOException {
        this.tickets = tickets;
        this.records = records;
        this.answers = answers;
        this.macros = macros;
        this.cast = cast;
        this.releases = releases;
        this.preferences = preferences;
        this.currentUser = currentUser;
        try (InputStream in = new ClassPathResource("demo/tickets.json").getInputStream()) {
            this.story = json.readValue(in, new TypeReference<>() {});
        }
    }

    /** Waits until people and models are there. */
    @Scheduled(fixedDelay = 2_000)
    public void tell() {
        if (!told && releases.current() > 0 && cast.find("agent1").isPresent()) {
            cast.find("supervisor1").ifPresent(this::tellAs);
        }
    }

    private void tellAs(Viewer supervisor) {
        currentUser.actingFor(supervisor, () -> {
            if (preferences.get(TOLD).isEmpty()) {
                words();
                story.forEach(this::tell);
                preferences.set(TOLD, "yes");
                LOG.info("The demo's tickets are in: {}.", story.size());
            }
            return null;
        });
        told = true;
    }

    private void words() {
        answers.put(
                new CannedAnswers.Answer(
                        null,
                        "Which model?",
                        "en",
                        "Dear {{person.firstName|customer}},\n\nwhich model is it, and what does the panel say?\n\nKind regards\n{{agent.name}}"));
        answers.put(
                new CannedAnswers.Answer(
                        null,
                        "Thank you for waiting",
                        "en",
                        "Dear {{person.firstName|customer}},\n\nthank you for your patience with {{ticket.number}}. We are still at it."));
        macros.put(new Macros.Macro(
                null,
                "Ask for the model and wait",
                Map.of(),
                "Which model is it, and what does the panel say?\n\n{{agent.name}}",
                null,
                TicketState.WAITING,
                null));
    }

    private void tell(DemoTicket told) {
        Map<String, Object> values = new HashMap<>();
        values.put("subject", told.subject());
        values.put("description", told.description());
        values.put("contactName", told.contactName());
        values.put("email", told.email());
        values.put("channel", told.channel());
        UUID ticket = records.create(Tickets.KIND, values);
        told.acts().forEach(act -> act(ticket, act));
    }

    private void act(UUID ticket, String act) {
        String[] parts = act.split(":", 2);
        switch (parts[0]) {
            case "note" -> tickets.note(ticket, parts[1]);
            case "escalate" -> tickets.escalate(ticket, null, parts[1]);
            case "wait" -> tickets.waitForCustomer(ticket);
            case "solve" -> tickets.solve(ticket, parts[1]);
            case "close" -> tickets.close(ticket);
            case "reopen" -> tickets.reopen(ticket, parts[1]);
            default -> throw new IllegalArgumentException("The demo's tickets know no act " + parts[0]);
        }
    }
}
