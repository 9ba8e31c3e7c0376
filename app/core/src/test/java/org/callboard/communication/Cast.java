package org.callboard.communication;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;

/** Who writes, and from where. */
public class Cast {

    private final CurrentUser currentUser;
    private final Mailboxes mailboxes;
    private final GreenMail server;

    Cast(CurrentUser currentUser, Mailboxes mailboxes, People people, GreenMail server) {
        this.currentUser = currentUser;
        this.mailboxes = mailboxes;
        this.server = server;
        people.replaceAll(List.of(
                person("rep1", Role.SALES_REP),
                person("rep2", Role.SALES_REP),
                person("rep3", Role.SALES_REP),
                person("admin1", Role.ADMIN)));
    }

    private static Person person(String name, String role) {
        return new Person(
                name, "The " + name, null, Set.of(role), Set.of("emea"), Set.of(), Set.of(), Set.of(), 0, true, true);
    }

    public Mailboxes mailboxes() {
        return mailboxes;
    }

    public <T> T as(String username, Supplier<T> work) {
        String role = username.startsWith("admin")
                ? Role.ADMIN
                : username.startsWith("analyst") ? Role.ANALYST : Role.SALES_REP;
        return currentUser.actingFor(new Viewer(username, "The " + username, Set.of(role), Set.of("emea")), work);
    }

    public void doing(String username, Runnable work) {
        as(username, () -> {
            work.run();
            return null;
        });
    }

    /** A group's mailbox on the test's server. */
    public Mailbox mailbox(String address) {
        return as("admin1", () -> mailboxes.add(draft(address, Kind.GROUP, null, CommunicationHouse.PASSWORD)));
    }

    public MailboxDraft draft(String address, Kind kind, String owner, String password) {
        Server smtp = new Server("localhost", server.getSmtp().getServerSetup().getPort(), Tls.NONE);
        Server imap = new Server("localhost", server.getImap().getServerSetup().getPort(), Tls.NONE);
        return new MailboxDraft(
                null,
                address,
                kind,
                owner,
                null,
                smtp,
                imap,
                null,
                Auth.PASSWORD,
                password,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
