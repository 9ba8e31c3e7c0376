package org.callboard.ui.communication;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Viewer;
import org.callboard.audit.AuthoredRights;
import org.callboard.communication.Drafts;
import org.callboard.communication.Inboxes;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.Templates;
import org.callboard.communication.Threads;
import org.callboard.communication.Visits;
import org.callboard.files.Files;
import org.callboard.search.Search;
import org.callboard.ui.text.Times;

/** Everything that the pages of communication ask of the house, in one hand. */
@SpringComponent
record CommunicationRoom(
        Threads threads,
        Messages messages,
        Mailboxes mailboxes,
        Drafts drafts,
        Outbox outbox,
        Inboxes inboxes,
        Visits visits,
        TemplateBook templateBook,
        Templates templates,
        Files files,
        Addressees addressees,
        SubjectTitles titles,
        Search search,
        People people,
        CurrentUser currentUser,
        MailTicker ticker,
        Trials trials,
        Times times) {

    Viewer viewer() {
        return currentUser.viewer();
    }

    /** Whether the person writes to customers, and does something with conversations. */
    boolean mayWrite() {
        return AuthoredRights.worksWithCustomers(viewer());
    }

    /** Mailboxes that the person may send from now, their own first. */
    List<Mailbox> senders() {
        return mailboxes.mine().stream()
                .filter(mailbox -> mailbox.active() && mailbox.smtp() != null)
                .toList();
    }
}
