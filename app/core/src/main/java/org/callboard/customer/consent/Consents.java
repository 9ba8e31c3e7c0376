package org.callboard.customer.consent;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;

/**
 * What people and leads allow: per channel and purpose, with source, time and proof. Nothing said is ever deleted or
 * overwritten; the latest word counts. The one service that every send asks.
 */
public interface Consents {

    /** Where a message goes. */
    enum Channel {
        EMAIL,
        PHONE,
        SMS,
        WHATSAPP,
        POST
    }

    /** What somebody said. */
    enum State {
        GIVEN,
        WITHDRAWN,
        UNKNOWN
    }

    /** What messages are sent for, in the order of forms. */
    List<Purpose> purposes();

    /** How it stands for each channel and purpose, unknown ones included. @param subject a person or a lead in sight */
    List<Standing> of(Subject subject);

    /** Everything that was said, newest first. */
    Page<Said> said(Subject subject, PageRequest page);

    /**
     * Keeps what somebody said about the subject's addresses.
     *
     * @throws org.callboard.kernel.BadInput field by field
     * @throws org.callboard.kernel.Forbidden when the current user may not change the subject
     */
    Said record(Subject subject, Draft draft);

    /** Whether a message may be sent to the subject. No rights are asked: senders are part of the house. */
    Answer mayContact(Subject subject, Channel channel, String purpose);

    /** Whether a message may be sent to an e-mail address or phone number, whoever holds it. */
    Answer mayContact(String address, Channel channel, String purpose);

    /** Everything that was said, with its proof, as CSV that is safe to open in a spreadsheet. */
    void proof(Subject subject, OutputStream out) throws IOException;

    /** @param key as in the API: {@code marketing} */
    record Purpose(String key, String label) {}

    /** @param said the word that made it so; {@code null} when nothing was said */
    record Standing(Channel channel, String purpose, State state, Said said) {}

    /**
     * @param source where it was said: web form, phone call, import
     * @param text the words that were agreed to
     * @param ip the address it came from
     * @param document where the proof lies
     * @param at when it was said; {@code null} for now
     */
    record Draft(
            Channel channel,
            String purpose,
            State state,
            String source,
            String text,
            String ip,
            String document,
            Instant at) {}

    /**
     * @param address that it was said about, in its normal form; {@code null} for the person as such
     * @param by who kept it: a username, or a part of the house
     */
    record Said(
            java.util.UUID id,
            Channel channel,
            String purpose,
            State state,
            String address,
            String source,
            String text,
            String ip,
            String document,
            Instant at,
            Instant keptAt,
            String by) {}

    /** @param reason one sentence for people */
    record Answer(boolean may, String reason) {}
}
