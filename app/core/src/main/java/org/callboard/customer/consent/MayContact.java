package org.callboard.customer.consent;

import java.util.List;
import java.util.stream.Stream;
import org.callboard.customer.consent.Consents.Answer;
import org.callboard.customer.consent.Consents.Channel;
import org.callboard.customer.consent.Consents.Said;
import org.callboard.customer.consent.Consents.Standing;
import org.callboard.customer.consent.Consents.State;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Component;

/** What every send asks: a no of the address wins, then what somebody said counts, then what the purpose needs. */
@Component
class MayContact {

    private static final Answer RETIRED = new Answer(false, "Nothing is sent for this purpose any more.");

    private final ConsentRows rows;
    private final ConsentStanding standing;
    private final ConsentSubjects subjects;
    private final PurposeRows purposes;

    MayContact(ConsentRows rows, ConsentStanding standing, ConsentSubjects subjects, PurposeRows purposes) {
        this.rows = rows;
        this.standing = standing;
        this.subjects = subjects;
        this.purposes = purposes;
    }

    Answer mayContact(Subject subject, Channel channel, String purpose) {
        Purposes.Purpose about = known(purpose);
        if (about.retired()) {
            return RETIRED;
        }
        Standing now = standing.of(subject.id(), subjects.of(subject), channel, purpose);
        if (now.state() == State.WITHDRAWN) {
            return new Answer(
                    false, "Said no on " + day(now.said()) + " (" + now.said().source() + ").");
        }
        List<String> addresses = subjects.addresses(subject, channel);
        Answer byAddress = addresses.isEmpty() ? null : suppressed(addresses, channel, purpose);
        if (byAddress != null) {
            return byAddress;
        }
        if (now.state() == State.GIVEN) {
            return new Answer(
                    true, "Said yes on " + day(now.said()) + " (" + now.said().source() + ").");
        }
        return unsaid(about.needsConsent());
    }

    Answer mayContact(String address, Channel channel, String purpose) {
        Purposes.Purpose about = known(purpose);
        if (about.retired()) {
            return RETIRED;
        }
        List<String> normal = ConsentSubjects.normal(channel, Stream.of(address));
        if (normal.isEmpty()) {
            throw new BadInput("address", "Expected an e-mail address or a phone number of at least seven digits.");
        }
        Answer suppressed = suppressed(normal, channel, purpose);
        if (suppressed != null) {
            return suppressed;
        }
        Said said = ConsentStanding.strictest(rows.latestOf(normal, channel, purpose));
        return said != null && said.state() == State.GIVEN
                ? new Answer(true, "Said yes on " + day(said) + " (" + said.source() + ").")
                : unsaid(about.needsConsent());
    }

    /** {@code null} when nobody who holds or held the address says no. */
    private Answer suppressed(List<String> addresses, Channel channel, String purpose) {
        Said no = ConsentStanding.strictest(rows.latestOf(addresses, channel, purpose));
        return no != null && no.state() == State.WITHDRAWN
                ? new Answer(false, "The address said no on " + day(no) + ", whoever holds it.")
                : null;
    }

    private static Answer unsaid(boolean needsConsent) {
        return needsConsent
                ? new Answer(false, "Nobody said yes, and this purpose needs a yes.")
                : new Answer(true, "Nobody said no, and this purpose needs no yes.");
    }

    private Purposes.Purpose known(String purpose) {
        return purposes.named(purpose == null ? "" : purpose)
                .orElseThrow(() -> new BadInput("purpose", "There is no purpose " + purpose + "."));
    }

    private static String day(Said said) {
        return said.at().toString().substring(0, 10);
    }
}
