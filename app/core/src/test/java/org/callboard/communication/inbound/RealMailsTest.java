package org.callboard.communication.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.communication.Cast;
import org.callboard.communication.CommunicationHouse;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Real and odd mails that nobody here wrote, over real IMAP. What the product says of them equals what Jakarta Mail says
 * that reads the files directly; where it does not, the reason stands here.
 */
@InboundTest
class RealMailsTest {

    private static final String ADDRESS = "real@callboard.example";
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Path FOLDER = Path.of("shared/data/emails");

    /** By file: what differs, and why. */
    private static final Map<String, String> DIFFERENCES = Map.ofEntries(
            Map.entry(
                    "attachment_nonascii_filename.eml",
                    "a bare letter in a file's name: the reference gives up the part"),
            Map.entry(
                    "attachment_with_base64_encoded_name.eml", "an encoded name without quotes: it gives up the part"),
            Map.entry("attachment_with_unquoted_name.eml", "blanks in a name without quotes: it gives up the part"),
            Map.entry("missing_content_disposition.eml", "an empty disposition: it gives up the part"),
            Map.entry("multiple_invalid_content_dispositions.eml", "odd dispositions: it gives up the part"),
            Map.entry("japanese_attachment.eml", "an encoded file's name, which it leaves encoded"),
            Map.entry("attachment_pdf.eml", "bare UTF-8 in the subject, which it reads as Latin 1"),
            Map.entry("attachment_pdf_non_ascii.eml", "bare UTF-8 in the subject; UTF-8 that is called Latin 1"),
            Map.entry("must_supply_encoding.eml", "bare UTF-8 in headers; a multipart without parts"),
            Map.entry("raw_email5.eml", "UTF-8 without a charset, which it reads as Latin 1"),
            Map.entry("raw_email6.eml", "UTF-8 that is called ASCII"),
            Map.entry("bad_date_header2.eml", "a multipart without parts, of which it reads nothing"),
            Map.entry("empty_in_reply_to.eml", "a multipart without parts"),
            Map.entry("raw_email_with_illegal_boundary.eml", "a boundary without quotes: it reads nothing"),
            Map.entry("raw_email_bad_time.eml", "a boundary without quotes"),
            Map.entry("content_transfer_encoding_7-bit.eml", "a coding nobody knows: it reads nothing"),
            Map.entry("content_transfer_encoding_qp_with_space.eml", "a coding nobody knows"),
            Map.entry("content_transfer_encoding_spam.eml", "a coding nobody knows"),
            Map.entry("mix_caps_content_type.eml", "a sender without brackets, whom it refuses"),
            Map.entry("example10.eml", "comments within an address, which it refuses"),
            Map.entry("example13.eml", "comments and blanks within an address, which it refuses"));

    @Autowired
    GreenMail server;

    @Autowired
    Cast cast;

    @Autowired
    Messages messages;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void realMailsAreWhatAReferenceSays() throws Exception {
        List<Path> files = new ArrayList<>(files());
        if (!server.isRunning()) {
            server.start();
        }
        server.setUser(ADDRESS, CommunicationHouse.PASSWORD);
        Map<Path, Long> numbers = laid(files);
        assertThat(files.size() - numbers.size())
                .as("the test's server stumbles over few")
                .isLessThan(4);
        files.retainAll(numbers.keySet());
        Long last = numbers.get(files.get(files.size() - 1));
        long begin = System.nanoTime();
        Mailbox mailbox = cast.mailbox(ADDRESS);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> last.equals(jdbc.queryForObject(
                        "select max(last_uid) from communication.fetching where mailbox_id = ?",
                        Long.class,
                        mailbox.id())));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
        Map<Long, UUID> kept = kept(mailbox);
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> words = new HashSet<>();
        List<Path> again = new ArrayList<>();
        for (Path file : files) {
            UUID id = kept.get(numbers.get(file));
            if (id == null) {
                again.add(file);
                continue;
            }
            Reference reference = Reference.of(file);
            words.add(reference.words());
            String differs = reference.differences(cast.as("rep1", () -> messages.get(id)));
            if (!differs.isEmpty()) {
                found.put(file.getFileName().toString(), differs);
            }
        }
        for (Path file : again) {
            assertThat(words)
                    .as("%s was kept before, in other line ends", file)
                    .contains(Reference.of(file).words());
        }
        assertThat(DIFFERENCES.keySet())
                .as(() -> "Those that differ:\n"
                        + found.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")))
                .containsAll(found.keySet());
    }

    private static List<Path> files() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve(FOLDER))) {
            root = root.getParent();
        }
        assumeThat(root).as("Skipped: there is no %s here.", FOLDER).isNotNull();
        try (Stream<Path> all = Files.walk(root.resolve(FOLDER))) {
            return all.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }

    /** As the server itself does when it takes them by SMTP; those that it stumbles over itself do not come. @return their numbers */
    private Map<Path, Long> laid(List<Path> files) throws Exception {
        GreenMailUser user = server.getUserManager().getUserByEmail(ADDRESS);
        Map<Path, Long> numbers = new LinkedHashMap<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            try {
                user.deliver(new MimeMessage(SESSION, new ByteArrayInputStream(bytes)));
            } catch (IllegalStateException stumbled) {
                continue;
            }
            long[] all =
                    server.getManagers().getImapHostManager().getInbox(user).getMessageUids();
            numbers.put(file, all[all.length - 1]);
        }
        return numbers;
    }

    private Map<Long, UUID> kept(Mailbox mailbox) {
        Map<Long, UUID> kept = new LinkedHashMap<>();
        jdbc.query(
                "select uid, message_id from communication.received where mailbox_id = ? order by uid",
                row -> {
                    kept.put(row.getLong(1), row.getObject(2, UUID.class));
                },
                mailbox.id());
        return kept;
    }
}
