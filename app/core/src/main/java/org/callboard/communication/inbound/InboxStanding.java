package org.callboard.communication.inbound;

import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.communication.Inboxes;
import org.callboard.communication.mailbox.MailboxMended;
import org.callboard.kernel.Forbidden;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class InboxStanding implements Inboxes {

    private final FetchingRows rows;
    private final CurrentUser currentUser;

    InboxStanding(FetchingRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.currentUser = currentUser;
    }

    /** Whatever the pause after its last failure: it is worth another try. */
    @EventListener
    public void on(MailboxMended mended) {
        rows.tryNow(mended.mailbox());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> standing() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Only an admin looks after mailboxes.");
        }
        return rows.standing();
    }
}
