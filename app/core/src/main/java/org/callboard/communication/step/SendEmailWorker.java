package org.callboard.communication.step;

import org.callboard.communication.Channel;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Queues the e-mail of a step; the same step queues it once. */
@Component
class SendEmailWorker implements Worker {

    private final StepSending sending;

    SendEmailWorker(StepSending sending) {
        this.sending = sending;
    }

    @Override
    public Topic topic() {
        return new Topic("communication.send-email");
    }

    @Override
    public Outcome work(Job job) {
        return sending.send(job, Channel.EMAIL);
    }
}
