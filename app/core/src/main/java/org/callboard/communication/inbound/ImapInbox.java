package org.callboard.communication.inbound;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.callboard.communication.Mailbox;
import org.callboard.communication.mail.LogIns;
import org.callboard.communication.mail.MailSessions;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The open inbox of a mailbox. It only reads: what people see as unread in their mail program stays so. */
class ImapInbox implements AutoCloseable {

    private static final int PIECE = 64 * 1024;
    private static final int BEGINNING = 256 * 1024;
    private static final String OURS = "X-Callboard-Message";
    private static final String ID = "Message-ID";
    private static final String FROM = "From";
    private static final long WINDOW = 500;
    private static final long WIDEST = 1L << 33;

    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapInbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * A mail as it lies there.
     *
     * @param size in bytes as the server says, -1 when it does not
     * @param ours {@code X-Callboard-Message}; {@code null} when it has none
     * @param messageId {@code null} when it has none
     * @param from as its header has it; {@code null} when it has none
     */
    record Lying(
            long uid, long size, Instant receivedAt, String ours, String messageId, String from, Message message) {}

    static ImapInbox open(MailSessions sessions, LogIns logIns, Mailbox mailbox) throws MessagingException {
        IMAPStore store = (IMAPStore) sessions.imap(mailbox).getStore("imap");
        boolean opened = false;
        try {
            logIns.connect(store, mailbox);
            IMAPFolder folder = (IMAPFolder) store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            opened = true;
            return new ImapInbox(store, folder);
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Asks the server. */
    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /**
     * The next ones after that number, the oldest first; empty when there are none. What lay there when it was opened comes
     * piece by piece, however many there are.
     */
    List<Lying> after(long uid) throws MessagingException {
        long end = folder.getUIDNext() - 1;
        long window = WINDOW;
        long from = uid + 1;
        while (from <= end) {
            long to = Math.min(end, from + window - 1);
            List<Lying> found = lying(folder.getMessagesByUID(from, to), uid);
            if (!found.isEmpty()) {
                return found;
            }
            from = to + 1;
            window = Math.min(WIDEST, window * 4);
        }
        return lying(folder.getMessagesByUID(from, UIDFolder.LASTUID), uid);
    }

    private List<Lying> lying(Message[] messages, long after) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        List.of(OURS, ID, FROM).forEach(profile::add);
        folder.fetch(messages, profile);
        List<Lying> found = new ArrayList<>();
        for (Message message : messages) {
            long uid = message == null ? -1 : folder.getUID(message);
            if (uid > after) {
                Date received = message.getReceivedDate();
                found.add(new Lying(
                        uid,
                        message.getSize(),
                        received == null ? null : received.toInstant(),
                        header(message, OURS),
                        header(message, ID),
                        header(message, FROM),
                        message));
            }
        }
        return found;
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] lines = message.getHeader(name);
        return lines == null || lines.length == 0 ? null : lines[0].strip();
    }

    /** @return whether it is whole: of one that is larger only the beginning is fetched */
    boolean download(Lying lying, Path file, long largest) throws MessagingException, IOException {
        boolean large = lying.size() > largest;
        long most = large ? BEGINNING : largest;
        byte[] piece = new byte[PIECE];
        try (InputStream in = ((IMAPMessage) lying.message()).getMimeStream();
                OutputStream out = Files.newOutputStream(file)) {
            long bytes = 0;
            for (int read; (read = in.read(piece)) > 0; bytes += read) {
                if (bytes + read > most) {
                    out.write(piece, 0, (int) (most - bytes));
                    return false;
                }
                out.write(piece, 0, read);
            }
            return true;
        }
    }

    boolean tellsByItself() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Until the server tells of something, or somebody else asks it. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Asks the server from another thread, which ends {@link #idle}. */
    void nudge() throws MessagingException {
        if (folder.isOpen()) {
            folder.getMessageCount();
        }
    }

    /** Breaks the connection off from another thread: of a server that says nothing more. */
    void abort() throws MessagingException {
        if (folder.isOpen()) {
            folder.forceClose();
        }
        store.close();
    }

    @Override
    public void close() throws MessagingException {
        if (folder.isOpen()) {
            folder.close(false);
        }
        store.close();
    }
}
