package org.callboard.communication.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.communication.Address;

/** The headers of a mail, read with patience. */
final class MailHeaders {

    private static final int LONGEST_LINE = 10_000;
    private static final int LONGEST_ID = 500;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;
    private static final int MOST_ADDRESSES = 500;
    private static final int MOST_REFERENCES = 50;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1," + (LONGEST_ID - 2) + "}>");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;:\"\\[\\]]{1,64}@[^\\s<>(),;:\"\\[\\]]{1,250}");

    private final Source source;

    MailHeaders(Source source) {
        this.source = source;
    }

    /** Where raw lines come from: a message, or headers alone. */
    @FunctionalInterface
    interface Source {

        String[] lines(String name) throws MessagingException;
    }

    boolean has(String name) {
        return raw(name) != null;
    }

    /** The first line of that name as it came, unfolded; {@code null} when there is none. */
    private String raw(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    private List<String> all(String name) {
        try {
            String[] lines = source.lines(name);
            if (lines == null) {
                return List.of();
            }
            List<String> all = new ArrayList<>();
            for (String line : lines) {
                all.add(Plain.cut(MimeUtility.unfold(line), LONGEST_LINE));
            }
            return all;
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    /** Decoded, one line; {@code null} when there is none. */
    String text(String name) {
        String raw = raw(name);
        return raw == null ? null : Plain.line(EncodedWords.decode(raw), LONGEST_LINE);
    }

    String subject() {
        return Plain.line(text("Subject"), LONGEST_SUBJECT);
    }

    Address from() {
        for (String name : List.of("From", "Sender", "Return-Path")) {
            List<Address> found = addresses(name);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        String unreadable = text("From");
        return new Address(
                "", unreadable == null || unreadable.isEmpty() ? null : Plain.cut(unreadable, LONGEST_NAME), null);
    }

    List<Address> addresses(String name) {
        List<Address> found = new ArrayList<>();
        for (String raw : all(name)) {
            try {
                for (InternetAddress one : InternetAddress.parseHeader(Charsets.header(raw), false)) {
                    collect(one, found);
                }
            } catch (AddressException odd) {
                Matcher address = ADDRESS.matcher(raw);
                while (address.find()) {
                    found.add(new Address(address.group(), null, null));
                }
            }
        }
        return found.size() > MOST_ADDRESSES ? List.copyOf(found.subList(0, MOST_ADDRESSES)) : found;
    }

    private static void collect(InternetAddress one, List<Address> found) throws AddressException {
        if (one.isGroup()) {
            InternetAddress[] members = one.getGroup(false);
            for (InternetAddress member : members == null ? new InternetAddress[0] : members) {
                found.add(address(member));
            }
        } else if (one.getAddress() != null && !one.getAddress().isBlank()) {
            found.add(address(one));
        }
    }

    private static Address address(InternetAddress one) {
        String personal = one.getPersonal();
        String name = personal == null ? "" : Plain.line(EncodedWords.decode(personal), LONGEST_NAME);
        return new Address(bare(Plain.line(one.getAddress(), LONGEST_ADDRESS)), name.isEmpty() ? null : name, null);
    }

    /** Without comments and blanks, and without the name where the brackets around the address are missing. */
    private static String bare(String written) {
        if (written.chars().noneMatch(c -> c == ' ' || c == '(')) {
            return written;
        }
        Matcher address = ADDRESS.matcher(written.replaceAll("\\([^()]*\\)", "").replaceAll("\\s*([.@])\\s*", "$1"));
        return address.find() ? address.group() : written;
    }

    Address replyTo() {
        List<Address> all = addresses("Reply-To");
        return all.isEmpty() || all.get(0).address().equalsIgnoreCase(from().address()) ? null : all.get(0);
    }

    /** Every address on its way; where a token of ours may stand. */
    List<String> deliveredTo() {
        Set<String> all = new LinkedHashSet<>();
        for (String name : List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To")) {
            addresses(name).forEach(one -> all.add(one.address()));
        }
        return List.copyOf(all);
    }

    /** {@code null} when it cannot be read, or cannot be. */
    Instant date() {
        String raw = raw("Date");
        try {
            return raw == null ? null : new MailDateFormat().parse(raw.strip()).toInstant();
        } catch (ParseException | NumberFormatException odd) {
            return null;
        }
    }

    String messageId() {
        List<String> ids = ids("Message-ID");
        if (!ids.isEmpty()) {
            return ids.get(0);
        }
        String bare = Plain.line(raw("Message-ID"), LONGEST_ID - 2).replaceAll("[<>\\s]", "");
        return bare.isEmpty() ? null : "<" + bare + ">";
    }

    String inReplyTo() {
        return ids("In-Reply-To").stream().findFirst().orElse(null);
    }

    /** The answered one first, then those before it, the nearest first. */
    List<String> references() {
        Set<String> all = new LinkedHashSet<>(ids("In-Reply-To"));
        List<String> before = ids("References");
        Collections.reverse(before);
        all.addAll(before);
        return all.stream().limit(MOST_REFERENCES).toList();
    }

    private List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String raw : all(name)) {
            Matcher id = ID.matcher(raw);
            while (id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }
}
