package org.callboard.communication.mime;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.communication.Address;

/**
 * A mail as far as it can be read.
 *
 * @param from with an empty address when nobody knows
 * @param replyTo {@code null} when answers go to whom it is from
 * @param deliveredTo every address that it says it went to, with those of its way
 * @param date {@code null} when it says none that can be
 * @param messageId {@code null} when it has none
 * @param references ids of mails before it, the nearest first
 * @param text plain; made of the html where there is none
 * @param html as it came; {@code null} when there is none
 * @param parts what came along, in files that go when the reading is closed
 * @param report {@code null} when it tells of no other mail
 * @param troubles sentences about what could not be read
 */
public record ReadMail(
        String subject,
        Address from,
        Address replyTo,
        List<Address> to,
        List<Address> cc,
        List<String> deliveredTo,
        Instant date,
        String messageId,
        String inReplyTo,
        List<String> references,
        String text,
        String html,
        List<ReadPart> parts,
        MachineSigns signs,
        Report report,
        List<String> troubles) {

    private static final int LONGEST_TROUBLE = 1_000;

    /** {@code null} when all is well. */
    public String trouble() {
        String all = String.join(" ", troubles);
        return all.isEmpty() ? null : all.length() > LONGEST_TROUBLE ? all.substring(0, LONGEST_TROUBLE) + "…" : all;
    }

    public List<String> everybody() {
        return Stream.of(to, cc).flatMap(List::stream).map(Address::address).collect(Collectors.toList());
    }
}
