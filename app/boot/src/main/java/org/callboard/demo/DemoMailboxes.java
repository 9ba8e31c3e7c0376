package org.callboard.demo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.callboard.communication.MailboxDraft;
import org.callboard.communication.Mailboxes;
import org.callboard.kernel.Lit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives the demo's people mailboxes on the embedded mail server; after a restart they follow it to its ports. */
@Component
@Lit("api")
@ConditionalOnProperty({"crm.demo", "crm.mail.embedded-smtp-port"})
class DemoMailboxes {

    private static final String DOMAIN = "@callboard.example";
    private static final List<String> GROUPS = List.of("sales", "support");
    private static final List<String> PEOPLE = List.of("rep1", "rep2", "rep3", "manager1", "agent1", "agent2");

    private final Mailboxes mailboxes;
    private final DemoCast cast;
    private final CurrentUser currentUser;
    private final Server smtp;
    private final Server imap;
    private final String password;
    private volatile boolean told;

    DemoMailboxes(
            Mailboxes mailboxes,
            DemoCast cast,
            CurrentUser currentUser,
            @Value("${crm.mail.embedded-smtp-port}") int smtpPort,
            @Value("${crm.mail.embedded-imap-port}") int imapPort,
            @Value("${crm.mail.embedded-password}") String password) {
        this.mailboxes = mailboxes;
        this.cast = cast;
        this.currentUser = currentUser;
        this.smtp = new Server("localhost", smtpPort, Tls.NONE);
        this.imap = new Server("localhost", imapPort, Tls.NONE);
        this.password = password;
    }

    /** Waits until somebody is there who may, and those whose they are. */
    @Scheduled(fixedDelay = 2_000)
    public void tell() {
        if (!told && PEOPLE.stream().allMatch(name -> cast.find(name).isPresent())) {
            cast.find("admin1").ifPresent(this::tellAs);
        }
    }

    private void tellAs(Viewer admin) {
        currentUser.actingFor(admin, () -> {
            List<Mailbox> known = mailboxes.all();
            GROUPS.forEach(name -> set(known, name, Kind.GROUP, null));
            PEOPLE.forEach(name -> set(known, name, Kind.PERSONAL, name));
            return null;
        });
        told = true;
    }

    private void set(List<Mailbox> known, String name, Kind kind, String owner) {
        String address = name + DOMAIN;
        Optional<Mailbox> there =
                known.stream().filter(one -> one.address().equals(address)).findFirst();
        if (there.isEmpty()) {
            mailboxes.add(draft(name, address, kind, owner, null));
        } else if (!Objects.equals(smtp, there.get().smtp())
                || !Objects.equals(imap, there.get().imap())) {
            Mailbox moved = there.get();
            mailboxes.change(moved.id(), moved.version(), draft(moved.name(), address, kind, owner, moved.signature()));
        }
    }

    private MailboxDraft draft(String name, String address, Kind kind, String owner, String signature) {
        return new MailboxDraft(
                name,
                address,
                kind,
                owner,
                null,
                smtp,
                imap,
                address,
                Auth.PASSWORD,
                password,
                null,
                null,
                null,
                null,
                null,
                Mailbox.Proof.BLIND_COPY,
                null,
                signature);
    }
}
