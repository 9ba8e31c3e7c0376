package org.callboard.communication;

import java.util.UUID;

/** Messages that a step of a process sends. The same step is the same message, however often it is worked. */
public interface ProcessMail {

    /** @return id of the message, queued now or when this step was worked before */
    UUID send(StepMessage message);
}
