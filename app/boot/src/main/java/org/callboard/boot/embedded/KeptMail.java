package org.callboard.boot.embedded;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every message that the embedded mail server took, as it came: a folder for each address, a file for each message. The
 * server itself forgets when it ends; a message is on disk before its sender hears that it was taken.
 */
final class KeptMail {

    /** Of each address the newest ones come back. */
    private static final int MOST = 2_000;

    private static final String MAIL = ".eml";

    private final Path directory;
    private final AtomicLong number;

    KeptMail(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory.resolve("boxes"));
        this.number = new AtomicLong(last());
    }

    private long last() throws IOException {
        try (Stream<Path> files = Files.walk(directory, 2)) {
            return files.filter(file -> file.toString().endsWith(MAIL))
                    .mapToLong(KeptMail::number)
                    .max()
                    .orElse(0);
        }
    }

    List<String> addresses() throws IOException {
        try (Stream<Path> boxes = Files.list(directory)) {
            return boxes.filter(Files::isDirectory)
                    .map(box -> URLDecoder.decode(box.getFileName().toString(), StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        }
    }

    void keep(String address, MimeMessage message) throws MessagingException {
        try {
            Path box = Files.createDirectories(box(address));
            Path part = Files.createTempFile(box, "coming", ".part");
            try (OutputStream out = Files.newOutputStream(part)) {
                message.writeTo(out);
            }
            Files.move(
                    part,
                    box.resolve("%012d%s".formatted(number.incrementAndGet(), MAIL)),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new MessagingException("452 The message cannot be kept: " + full.getMessage(), full);
        }
    }

    void bringBack(Function<String, GreenMailUser> users) throws IOException, MessagingException {
        Session session = Session.getInstance(new Properties());
        for (String address : addresses()) {
            GreenMailUser user = users.apply(address);
            for (Path file : newest(box(address))) {
                try (InputStream in = Files.newInputStream(file)) {
                    user.deliver(new MimeMessage(session, in));
                }
            }
        }
    }

    private static List<Path> newest(Path box) {
        try (Stream<Path> files = Files.list(box)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(MAIL))
                    .sorted()
                    .toList();
            return all.subList(Math.max(0, all.size() - MOST), all.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path box(String address) {
        return directory.resolve(URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        try {
            return Long.parseLong(name.substring(0, name.length() - MAIL.length()));
        } catch (NumberFormatException strange) {
            return 0;
        }
    }
}
