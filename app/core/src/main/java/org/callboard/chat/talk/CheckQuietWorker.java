package org.callboard.chat.talk;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Ends a conversation in which nobody said anything for long. */
@Component
class CheckQuietWorker implements Worker {

    private static final Duration QUIET = Duration.ofMinutes(29);

    private final ChatRows rows;
    private final ChatDesk desk;
    private final Clock clock;

    CheckQuietWorker(ChatRows rows, ChatDesk desk, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return new Topic("chat.check-quiet");
    }

    @Override
    public Outcome work(Job job) {
        ChatView chat = rows.lock(job.subjectId()).orElse(null);
        boolean goesOn = chat != null
                && chat.state().isOpen()
                && chat.spokenAt().plus(QUIET).isAfter(clock.instant());
        if (!goesOn && chat != null && chat.state().isOpen()) {
            desk.over(chat, ChatState.ENDED, "Nobody said anything for a while, so the conversation was ended.");
        }
        return Outcome.done(Map.of("quiet", goesOn ? "no" : "yes"));
    }
}
