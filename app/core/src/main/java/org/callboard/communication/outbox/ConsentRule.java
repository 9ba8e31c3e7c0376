package org.callboard.communication.outbox;

import java.util.Optional;
import java.util.Set;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageView;
import org.callboard.customer.consent.Consents;
import org.callboard.customer.consent.Consents.Answer;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** What people allow; an answer to what somebody wrote needs no leave. */
@Component
class ConsentRule implements Rule {

    private static final Set<String> WHO = Set.of("person", "lead");

    private final Consents consents;

    ConsentRule(Consents consents) {
        this.consents = consents;
    }

    @Override
    public Verdict judge(Letter letter) {
        Optional<Consents.Channel> channel = channel(letter.message().channel());
        if (letter.answers() || channel.isEmpty() || letter.message().purpose() == null) {
            return Verdict.PASS;
        }
        for (Address one : letter.recipients()) {
            Answer answer = asked(letter, one, channel.get());
            if (!answer.may()) {
                return new Verdict.No(one.address() + ", " + letter.message().purpose() + ": " + answer.reason());
            }
        }
        return Verdict.PASS;
    }

    /** Who is known is asked as such; else it is the address that counts. */
    private Answer asked(Letter letter, Address one, Consents.Channel channel) {
        MessageView message = letter.message();
        Subject known = one.personId() != null
                ? new Subject("person", one.personId())
                : letter.recipients().size() == 1 ? message.about() : null;
        if (known != null && WHO.contains(known.type())) {
            try {
                return consents.mayContact(known, channel, message.purpose());
            } catch (NotFound gone) {
                // the address is left
            }
        }
        return consents.mayContact(one.address(), channel, message.purpose());
    }

    private static Optional<Consents.Channel> channel(Channel channel) {
        return switch (channel) {
            case EMAIL -> Optional.of(Consents.Channel.EMAIL);
            case SMS -> Optional.of(Consents.Channel.SMS);
            case WHATSAPP -> Optional.of(Consents.Channel.WHATSAPP);
            case IN_APP -> Optional.empty();
        };
    }
}
