package org.callboard.chat.talk;

import org.callboard.chat.ChatState;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Tells a visitor that nobody came. */
@Component
class MissWorker implements Worker {

    private final ChatRows rows;
    private final ChatDesk desk;

    MissWorker(ChatRows rows, ChatDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public Topic topic() {
        return new Topic("chat.miss");
    }

    @Override
    public Outcome work(Job job) {
        rows.lock(job.subjectId())
                .filter(chat -> chat.state() == ChatState.WAITING)
                .ifPresent(chat -> desk.over(
                        chat,
                        ChatState.MISSED,
                        "We are sorry: nobody is free just now. Leave us a message, and we answer by e-mail."));
        return Outcome.done();
    }
}
