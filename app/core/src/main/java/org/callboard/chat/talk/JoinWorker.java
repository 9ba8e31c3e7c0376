package org.callboard.chat.talk;

import org.callboard.chat.ChatState;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Whoever completed the task in the list of work talks from now on. */
@Component
class JoinWorker implements Worker {

    private final ChatRows rows;
    private final ChatDesk desk;

    JoinWorker(ChatRows rows, ChatDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public Topic topic() {
        return new Topic("chat.join");
    }

    @Override
    public Outcome work(Job job) {
        String agent = job.text("takenBy");
        rows.lock(job.subjectId())
                .filter(chat -> chat.state() == ChatState.WAITING && agent != null)
                .ifPresent(chat -> desk.joins(chat, agent));
        return Outcome.done();
    }
}
