package org.callboard.ui.communication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.Drafts;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MessageView;
import org.callboard.kernel.Subject;

/**
 * What somebody begins to write, or goes on with.
 *
 * @param draft id of its draft, whether that is kept yet or not
 * @param thread which it answers in; {@code null} begins one
 * @param about may be {@code null}
 * @param likely whom it may go to, too
 * @param stored whether the draft is kept already
 * @param sent hears the message's id
 * @param closed hears that the window is gone, whatever became of it
 */
record Writing(
        CommunicationRoom room,
        UUID draft,
        UUID thread,
        Subject about,
        Letter letter,
        List<Address> likely,
        boolean stored,
        Consumer<UUID> sent,
        Runnable closed) {

    /** A message of its own; what was begun about the same is gone on with. */
    static Writing about(CommunicationRoom room, Subject about, Consumer<UUID> sent) {
        List<Address> likely = about == null ? List.of() : room.addressees().of(about, Channel.EMAIL);
        Optional<Drafts.Draft> begun =
                about == null ? Optional.empty() : room.drafts().of(null, about);
        if (begun.isPresent()) {
            return resumed(room, begun.get(), likely, sent, () -> {});
        }
        List<Address> to = likely.size() == 1 ? likely : List.of();
        Letter letter = new Letter(
                Manner.NEW,
                Channel.EMAIL,
                null,
                null,
                to,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                false,
                true,
                false,
                null,
                0);
        return new Writing(room, UUID.randomUUID(), null, about, letter, likely, false, sent, () -> {});
    }

    /** An answer to a message, or the message passed on. */
    static Writing answer(
            CommunicationRoom room,
            Manner manner,
            MessageView message,
            Subject about,
            Consumer<UUID> sent,
            Runnable closed) {
        UUID thread = manner == Manner.FORWARD ? null : message.threadId();
        List<Address> others = new ArrayList<>(List.of(message.from()));
        others.addAll(message.to());
        others.addAll(message.cc());
        Optional<Drafts.Draft> begun =
                thread == null ? Optional.empty() : room.drafts().of(thread, null);
        if (begun.isPresent()
                && message.id().equals(Letter.of(begun.get().body()).answered())) {
            return resumed(room, begun.get(), others, sent, closed);
        }
        return new Writing(
                room, UUID.randomUUID(), thread, about, letter(room, manner, message), others, false, sent, closed);
    }

    /** A draft that lies there. */
    static Writing resumed(
            CommunicationRoom room, Drafts.Draft draft, List<Address> likely, Consumer<UUID> sent, Runnable closed) {
        return new Writing(
                room, draft.id(), draft.thread(), draft.about(), Letter.of(draft.body()), likely, true, sent, closed);
    }

    /** Opens it once more after it was taken back, kept from the first moment on. */
    void again(Letter letter) {
        room.drafts().keep(draft, thread, about, letter.body());
        new Composer(room, new Writing(room, draft, thread, about, letter, likely, true, sent, closed)).open();
    }

    private static Letter letter(CommunicationRoom room, Manner manner, MessageView message) {
        Channel channel = manner == Manner.FORWARD ? Channel.EMAIL : channel(message);
        boolean theirs = message.direction() == Direction.IN
                || message.channel() == Channel.IN_APP
                        && !room.viewer().username().equals(message.author());
        List<Address> to = manner == Manner.FORWARD ? List.of() : theirs ? List.of(back(message)) : message.to();
        List<Address> cc =
                manner == Manner.REPLY_ALL && channel == Channel.EMAIL ? copies(room, message, to) : List.of();
        String prefix = manner == Manner.FORWARD ? "Fwd: " : "Re: ";
        return new Letter(
                manner,
                channel,
                message.id(),
                message.mailboxId(),
                to,
                cc,
                List.of(),
                prefixed(prefix, message.subject()),
                "",
                List.of(),
                true,
                true,
                false,
                null,
                0);
    }

    /** The way it came by; whoever chatted is gone, and left an address at most. */
    private static Channel channel(MessageView message) {
        boolean chat = message.channel() == Channel.IN_APP && message.direction() == Direction.IN;
        return chat ? Channel.EMAIL : message.channel();
    }

    /** Whoever wrote it says where answers go. */
    private static Address back(MessageView message) {
        return message.replyTo() == null ? message.from() : message.replyTo();
    }

    /** All others but the house itself. */
    private static List<Address> copies(CommunicationRoom room, MessageView message, List<Address> to) {
        Set<String> known = room.mailboxes().mine().stream()
                .map(Mailbox::address)
                .map(one -> one.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        to.forEach(one -> known.add(one.address().toLowerCase(Locale.ROOT)));
        List<Address> copies = new ArrayList<>();
        List<Address> all = new ArrayList<>(message.direction() == Direction.IN ? message.to() : List.of());
        all.addAll(message.cc());
        for (Address one : all) {
            if (known.add(one.address().toLowerCase(Locale.ROOT))) {
                copies.add(one);
            }
        }
        return copies;
    }

    private static String prefixed(String prefix, String subject) {
        return subject.regionMatches(true, 0, prefix.strip(), 0, prefix.strip().length()) ? subject : prefix + subject;
    }
}
