package org.callboard.communication.template;

import java.util.List;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Viewer;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.ProcessMail;
import org.callboard.communication.StepMessage;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook.Preview;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.Templates.Wish;
import org.callboard.communication.thread.Privately;
import org.callboard.communication.thread.Words;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Component;

/** Shows how words read before anybody gets them, on a record that the current user sees. */
@Component
class TemplateTrial {

    private final KnownFacts facts;
    private final Filling filling;
    private final ProcessMail mail;
    private final Privately privately;
    private final People people;
    private final CurrentUser currentUser;

    TemplateTrial(
            KnownFacts facts,
            Filling filling,
            ProcessMail mail,
            Privately privately,
            People people,
            CurrentUser currentUser) {
        this.facts = facts;
        this.filling = filling;
        this.mail = mail;
        this.privately = privately;
        this.people = people;
        this.currentUser = currentUser;
    }

    /** Safe to show, with the plain text that mail programs without HTML get. */
    Preview preview(TemplateDraft draft, Wish wish) {
        if (draft.languages().isEmpty()) {
            throw new BadInput("languages", "Write it in one language or more.");
        }
        Preview filled = filling.fill(draft, facts.ofViewer(wish.about(), wish.person()), wish);
        String html = filled.html() == null ? null : Words.safe(filled.html());
        String text = filled.text() == null && html != null ? Words.plain(html) : filled.text();
        return new Preview(filled.subject(), text, html, filled.language(), filled.missing());
    }

    /** From the house's mailbox: analysts have none. What is missing stands in it, whoever tries it wants to see that. */
    UUID send(Template template, Wish wish) {
        if (template.draft().channel() != Channel.EMAIL) {
            throw new BadInput("template", "Only e-mails are tried out at one's own address.");
        }
        Viewer me = currentUser.viewer();
        String address = people.find(me.username())
                .map(Person::email)
                .orElseThrow(
                        () -> new BadInput("to", "Nobody knows your e-mail address; an admin adds it in Keycloak."));
        Preview filled = preview(template.draft(), wish);
        UUID message = mail.send(new StepMessage(
                "template-test/" + Ids.next(),
                Channel.EMAIL,
                null,
                List.of(new Address(address, me.name(), null)),
                filled.subject(),
                filled.text(),
                filled.html(),
                null,
                null,
                template.stamp(),
                template.release()));
        privately.only(message, me.username());
        return message;
    }
}
