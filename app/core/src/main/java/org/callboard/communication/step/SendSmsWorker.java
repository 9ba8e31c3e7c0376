package org.callboard.communication.step;

import org.callboard.communication.Channel;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Queues the text message of a step: by SMS, or by WhatsApp where the variable {@code channel} says so. */
@Component
class SendSmsWorker implements Worker {

    private final StepSending sending;

    SendSmsWorker(StepSending sending) {
        this.sending = sending;
    }

    @Override
    public Topic topic() {
        return new Topic("communication.send-sms");
    }

    @Override
    public Outcome work(Job job) {
        return sending.send(job, "WHATSAPP".equals(job.text("channel")) ? Channel.WHATSAPP : Channel.SMS);
    }
}
