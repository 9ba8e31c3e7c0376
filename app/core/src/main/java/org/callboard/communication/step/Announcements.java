package org.callboard.communication.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.audit.Aliases;
import org.callboard.communication.MessageState;
import org.callboard.communication.thread.MessageRow;
import org.callboard.communication.thread.StateLog;
import org.callboard.communication.thread.ThreadSettled;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells processes what became of the messages that their steps sent. By e-mail a message counts as delivered when the
 * server took it: whether it lies in a mailbox is not told, that it does not is, later, by a bounce.
 */
@Component
class Announcements {

    private final ObjectProvider<Processes> processes;
    private final Aliases aliases;

    Announcements(ObjectProvider<Processes> processes, Aliases aliases) {
        this.processes = processes;
        this.aliases = aliases;
    }

    @EventListener
    void on(StateLog.Reached reached) {
        MessageRow message = reached.message();
        if (message.author() != null && message.inReplyTo() != null && reached.state() == MessageState.SENT) {
            settled(message.threadId());
        }
        if (message.stepKey() == null || message.about() == null) {
            return;
        }
        Map<String, Object> only = Map.of(StepSending.MESSAGE_ID, message.id().toString());
        String key = key(message.about());
        Map<String, Object> said = said(reached);
        switch (reached.state()) {
            case SENT, DELIVERED -> processes.getObject().announce("communication.message-delivered", key, only, said);
            case BOUNCED_HARD, FAILED, CANCELLED ->
                processes.getObject().announce("communication.message-bounced", key, only, said);
            case HELD -> processes.getObject().announce("communication.message-held", key, only, said);
            case OPENED -> processes.getObject().announce("communication.message-opened", key, only, said);
            case CLICKED ->
                processes
                        .getObject()
                        .announce("communication.message-clicked", key, only, Map.of("clickedLink", reached.detail()));
            case REPLIED -> processes.getObject().announce("communication.message-replied", key, only, said);
            default -> {
                // nothing that a process waits for
            }
        }
    }

    @EventListener
    void on(ThreadSettled settled) {
        settled(settled.thread());
    }

    /** Nobody has to answer any more. */
    private void settled(UUID thread) {
        processes.getObject().announce("communication.mail-answered", thread.toString(), Map.of());
    }

    /** Processes of what was merged go on under the survivor's key. */
    private String key(Subject about) {
        return aliases.today(about).id().toString();
    }

    private static Map<String, Object> said(StateLog.Reached reached) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(StepSending.SEND_STATE, reached.state().name());
        if (reached.detail() != null && reached.state() != MessageState.SENT) {
            said.put("sendTrouble", reached.detail());
        }
        return said;
    }
}
