package org.callboard.communication.mailbox;

import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.AuthoredRights;
import org.callboard.communication.Mailbox;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Component;

/**
 * Whose mailbox it is: a personal one its owner's alone, a group's that of its team, of everybody who works with
 * customers where it has none, and of managers. Admins set all of them up, which gives no sight of anybody's own mail.
 */
@Component
public class MailboxRights implements SubjectRights {

    public static final String TYPE = "mailbox";

    /** The team of what comes to a group's mailbox that has none: all who work with customers are in it. */
    public static final String EVERYBODY = "everybody";

    private final MailboxRows rows;

    MailboxRights(MailboxRows rows) {
        this.rows = rows;
    }

    public static boolean mayUse(Viewer viewer, Mailbox mailbox) {
        if (mailbox.kind() == Mailbox.Kind.PERSONAL) {
            return viewer.username().equals(mailbox.owner());
        }
        return AuthoredRights.worksWithCustomers(viewer)
                && (mailbox.team() == null
                        || viewer.teams().contains(mailbox.team())
                        || viewer.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return mayChange(viewer);
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return viewer.is(Role.ADMIN) ? new Sight.All() : new Sight.None();
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        if (rows.find(id)
                .filter(mailbox -> viewer.is(Role.ADMIN) || mayUse(viewer, mailbox))
                .isEmpty()) {
            throw new NotFound("mailbox", id);
        }
    }
}
