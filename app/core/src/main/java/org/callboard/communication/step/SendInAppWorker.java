package org.callboard.communication.step;

import org.callboard.communication.Channel;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Tells a colleague in the house; the same step tells it once. */
@Component
class SendInAppWorker implements Worker {

    private final StepSending sending;

    SendInAppWorker(StepSending sending) {
        this.sending = sending;
    }

    @Override
    public Topic topic() {
        return new Topic("communication.send-in-app");
    }

    @Override
    public Outcome work(Job job) {
        return sending.send(job, Channel.IN_APP);
    }
}
