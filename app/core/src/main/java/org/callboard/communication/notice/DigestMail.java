package org.callboard.communication.notice;

import java.util.List;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.ProcessMail;
import org.callboard.communication.StepMessage;
import org.callboard.communication.thread.Privately;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.worklist.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes what people did not read, once a day where they want it. Whose turn it is and the message are committed together,
 * so each gets one, however many nodes there are and whenever one of them goes down.
 */
@Component
@Lit("communication")
class DigestMail {

    private static final Logger log = LoggerFactory.getLogger(DigestMail.class);
    private static final int AT_ONCE = 20;

    private final Digests digests;
    private final DigestWords words;
    private final ProcessMail mail;
    private final Privately privately;
    private final People people;
    private final TransactionOperations transaction;

    DigestMail(
            Digests digests,
            DigestWords words,
            ProcessMail mail,
            Privately privately,
            People people,
            TransactionOperations transaction) {
        this.digests = digests;
        this.words = words;
        this.mail = mail;
        this.privately = privately;
        this.people = people;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    public void write() {
        while (Boolean.TRUE.equals(transaction.execute(status -> slice()))) {
            // the next ones, in a transaction of their own
        }
    }

    private boolean slice() {
        List<Digests.Digest> due = digests.take(AT_ONCE);
        due.stream().filter(one -> !one.unread().isEmpty()).forEach(this::send);
        return due.size() == AT_ONCE;
    }

    private void send(Digests.Digest digest) {
        Person person = people.find(digest.username())
                .filter(one -> one.enabled() && one.email() != null)
                .orElse(null);
        if (person == null) {
            return;
        }
        DigestWords.Words said = words.of(digest, person.languages());
        try {
            UUID message = mail.send(new StepMessage(
                    "digest/" + digest.on() + "/" + digest.username(),
                    Channel.EMAIL,
                    null,
                    List.of(new Address(person.email(), person.name(), null)),
                    said.subject(),
                    said.text(),
                    said.html(),
                    null,
                    null,
                    null,
                    0));
            privately.only(message, digest.username());
        } catch (BadInput wrong) {
            log.warn("The digest of {} cannot be sent: {}", digest.username(), wrong.getMessage());
        }
    }
}
