package org.callboard.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.ProcessMail;
import org.callboard.communication.StepMessage;
import org.callboard.communication.Templates;
import org.callboard.guest.GuestLinks;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Job;
import org.callboard.survey.SurveyKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks somebody, at most once in a while, and never who does not want it. */
@Component
class Asking {

    static final String USE = "survey";

    private final InvitationRows rows;
    private final GuestLinks links;
    private final ProcessMail mail;
    private final ObjectProvider<Templates> templates;
    private final SurveySettings settings;
    private final Clock clock;

    Asking(
            InvitationRows rows,
            GuestLinks links,
            ProcessMail mail,
            ObjectProvider<Templates> templates,
            SurveySettings settings,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.mail = mail;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of it, for the model. */
    enum Asked {
        ASKED,
        ASKED_LATELY,
        NOT_WANTED
    }

    /** @throws org.callboard.kernel.BadInput when no mail can be made of it */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = BadInput.class)
    Asked ask(Job job, Customer customer, SurveyKind kind) {
        byte[] recipient = links.mark("survey.recipient", customer.email().toLowerCase(java.util.Locale.ROOT));
        if (rows.wasWorked(job.id())) {
            return Asked.ASKED;
        }
        rows.takeTurns(recipient);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (rows.refuses(recipient)) {
            return Asked.NOT_WANTED;
        }
        if (rows.wasAskedSince(recipient, now.minus(settings.rest()))) {
            return Asked.ASKED_LATELY;
        }
        Invitation invitation = invitation(customer, kind, recipient, now);
        UUID message = send(job, customer, invitation);
        rows.insert(invitation, customer.personId(), job.id());
        rows.sentBy(invitation.id(), message);
        return Asked.ASKED;
    }

    private Invitation invitation(Customer customer, SurveyKind kind, byte[] recipient, Instant now) {
        return new Invitation(
                Ids.next(),
                kind,
                customer.about(),
                customer.title(),
                customer.agent(),
                customer.team(),
                customer.category(),
                recipient,
                now,
                now.plus(settings.open()),
                null,
                null,
                null);
    }

    private UUID send(Job job, Customer customer, Invitation invitation) {
        // the link outlives the answer: who comes too late is told so in words
        Instant until = invitation.openUntil().plus(settings.open()).plus(settings.change());
        String link = links.address("/survey/" + links.token(USE, new GuestLinks.Link(invitation.id(), until)));
        String template = invitation.kind() == SurveyKind.NPS ? "survey-nps" : "survey-csat";
        Map<String, String> values = new java.util.HashMap<>(Map.of("surveyLink", link));
        if (customer.title() != null) {
            values.put("subjectTitle", customer.title());
        }
        if (customer.personId() != null) {
            values.put("personId", customer.personId().toString());
        }
        Templates.Filled words =
                templates.getObject().fill(template, job.release(), customer.about(), values, job.text("language"));
        return mail.send(new StepMessage(
                "survey/" + job.id(),
                Channel.EMAIL,
                null,
                List.of(new Address(customer.email(), customer.name(), customer.personId())),
                words.subject(),
                words.text(),
                words.html(),
                customer.about(),
                settings.purpose(),
                words.stamp(),
                job.release()));
    }
}
