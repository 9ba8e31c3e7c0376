package org.callboard.communication.thread;

import java.util.List;
import org.callboard.communication.Address;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.kernel.Cause;

/**
 * All that is written down when a message is kept.
 *
 * @param requestKey of whoever wrote it; may be {@code null}
 * @param cause who or what sent it; {@code null} for what came
 */
record NewMessage(
        MessageRow row,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String text,
        String html,
        List<Attachment> attachments,
        String requestKey,
        byte[] requestHash,
        Cause cause) {}
