package org.callboard.communication.outbox;

import org.callboard.communication.thread.Suppressions;
import org.springframework.stereotype.Component;

/** An address that bounced for good, or said no, gets nothing. */
@Component
class SuppressionRule implements Rule {

    private final Suppressions suppressions;

    SuppressionRule(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    @Override
    public Verdict judge(Letter letter) {
        return suppressions
                .among(
                        letter.message().channel(),
                        letter.keys(),
                        letter.message().purpose())
                .stream()
                .findFirst()
                .<Verdict>map(one -> new Verdict.No("Nothing is sent to " + one.address() + ": " + one.reason()))
                .orElse(Verdict.PASS);
    }
}
