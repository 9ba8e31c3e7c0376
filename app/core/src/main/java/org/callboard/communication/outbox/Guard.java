package org.callboard.communication.outbox;

import java.util.List;
import org.callboard.communication.MessageView;
import org.callboard.communication.thread.MessageRow;
import org.springframework.stereotype.Component;

/** The one place that every message passes before every attempt to send it. A no counts more than a later. */
@Component
class Guard {

    private final List<Rule> rules;

    Guard(List<Rule> rules) {
        this.rules = rules;
    }

    Verdict judge(MessageRow row, MessageView message) {
        return judge(new Letter(message, row.answers()));
    }

    Verdict judge(Letter letter) {
        Verdict worst = Verdict.PASS;
        for (Rule rule : rules) {
            Verdict verdict = rule.judge(letter);
            if (verdict instanceof Verdict.No) {
                return verdict;
            }
            if (verdict instanceof Verdict.Later later
                    && !(worst instanceof Verdict.Later before && before.until().isAfter(later.until()))) {
                worst = later;
            }
        }
        return worst;
    }
}
