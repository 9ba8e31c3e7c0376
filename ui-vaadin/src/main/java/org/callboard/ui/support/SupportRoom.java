package org.callboard.ui.support;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.Lanes;
import org.callboard.communication.Messages;
import org.callboard.files.Files;
import org.callboard.knowledge.Library;
import org.callboard.presence.Lookers;
import org.callboard.support.CannedAnswers;
import org.callboard.support.Macros;
import org.callboard.support.Queues;
import org.callboard.support.Tickets;
import org.callboard.ui.record.RecordRoom;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.WorkNews;

/** Everything that the desk asks of the house, in one hand. */
@SpringComponent
record SupportRoom(
        Tickets tickets,
        Queues queues,
        Macros macros,
        CannedAnswers cannedAnswers,
        Library library,
        Messages messages,
        Lanes lanes,
        Files files,
        Lookers lookers,
        DeskTicker ticker,
        WorkNews news,
        RecordRoom records,
        People people,
        CurrentUser currentUser,
        Times times) {

    Viewer viewer() {
        return currentUser.viewer();
    }

    /** Whether the person works on tickets, rather than only reads them. */
    boolean works() {
        return viewer().isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN);
    }
}
