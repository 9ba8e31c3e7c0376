package org.callboard.communication.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.communication.Address;

/** Reads what servers tell of mails that did not arrive: as RFC 3464 has it, and as many of them write it all the same. */
final class Reports {

    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]+)[ \\t]*:[ \\t]*(.*)$");
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern CODE = Pattern.compile("(?m)(?:^|[\\s:>(])([45])\\d\\d[ -]");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[>\\s]*message-id\\s*:\\s*(<[^<>\\s]{1,490}>)");
    private static final Pattern OURS = Pattern.compile("(?im)^[>\\s]*x-callboard-message\\s*:\\s*([0-9a-f-]{36})");
    private static final Pattern ENVELOPE = Pattern.compile("(?im)^original-envelope-id\\s*:\\s*([0-9a-f-]{36})\\s*$");
    private static final Pattern RECIPIENT = Pattern.compile("<([^<>\\s@]{1,64}@[^<>\\s@]{1,250})>\\s*[:(]?");
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"'(),;:]{1,64}@[^\\s<>\"'(),;:]{1,250}");
    private static final Pattern FAILED = Pattern.compile(
            "(?i)undeliver|returned mail|delivery (status|fail|has failed|problem)|failure notice|mail delivery|not delivered|"
                    + "could not be (delivered|sent)|delivery notification|unzustellbar|non remis|no entregado|warning: message|delayed mail");
    private static final Pattern LATER = Pattern.compile(
            "(?i)delayed|will (be retried|keep trying|continue)|not yet been delivered|warning: message|still being retried|no need to retry");
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)user unknown|unknown (user|recipient|address)|no such (user|recipient|mailbox|address)|does not exist|"
                    + "mailbox (unavailable|not found)|recipient (address )?rejected|invalid (recipient|mailbox)|no mailbox here|"
                    + "account (has been )?(disabled|closed)|address (not found|rejected)|host (or domain name )?not found");
    private static final int LONGEST_WORD = 500;
    private static final int SCANNED = 30_000;

    private Reports() {}

    /** {@code null} when it tells of no other mail. */
    static Report of(MailHeaders headers, PartWalk walk) {
        if (!walk.status().isEmpty()) {
            List<Report.Failure> failures = new ArrayList<>();
            walk.status().forEach(status -> failures.addAll(failures(status)));
            String back = walk.returned() == null ? "" : walk.returned();
            String ours = first(OURS, back, walk.text());
            return new Report(
                    failures,
                    first(MESSAGE_ID, back, walk.text()),
                    ours == null ? first(ENVELOPE, walk.status().toArray(String[]::new)) : ours);
        }
        return looksLikeOne(headers) ? guessed(headers, walk) : null;
    }

    private static boolean looksLikeOne(MailHeaders headers) {
        String from = headers.from().address().toLowerCase(Locale.ROOT);
        boolean daemon = from.startsWith("mailer-daemon")
                || from.startsWith("postmaster@")
                || from.startsWith("mail-daemon")
                || "<>".equals(headers.text("Return-Path"));
        return headers.has("X-Failed-Recipients")
                || daemon && FAILED.matcher(headers.subject()).find();
    }

    /** Groups of fields with blank lines between them; the first is of the whole mail, each other one of a recipient. */
    private static List<Report.Failure> failures(String status) {
        List<Report.Failure> failures = new ArrayList<>();
        String unfolded = status.replace("\r\n", "\n").replaceAll("\n[ \\t]+(?=\\S)", " ");
        for (String group : unfolded.split("\\n\\s*\\n")) {
            String action = Objects.toString(field(group, "Action"), "").toLowerCase(Locale.ROOT);
            if (action.startsWith("failed") || action.startsWith("delayed")) {
                failures.add(failure(group, action));
            }
        }
        return failures;
    }

    private static Report.Failure failure(String group, String action) {
        String recipient = field(group, "Original-Recipient") != null
                ? field(group, "Original-Recipient")
                : field(group, "Final-Recipient");
        Matcher address = BARE.matcher(recipient == null ? "" : recipient.replaceFirst("^[^;]*;", ""));
        String status = Objects.toString(field(group, "Status"), "");
        String said = Objects.toString(field(group, "Diagnostic-Code"), "").replaceFirst("^[A-Za-z-]+\\s*;\\s*", "");
        Matcher code = STATUS.matcher(status.isBlank() ? said : status);
        boolean found = code.find();
        boolean full = found && code.group(2).equals("2") && code.group(3).equals("2");
        boolean forGood =
                action.startsWith("failed") && (!found || code.group(1).equals("5")) && !full;
        boolean gone =
                forGood && (found ? isAddress(code) : NOBODY.matcher(said).find());
        String words = Plain.line((status + " " + said), LONGEST_WORD);
        return new Report.Failure(address.find() ? address.group() : null, forGood, gone, words);
    }

    /** 5.1.x without the sender's faults; 5.2.1, a box that is closed. Full boxes and refused words are no address's fault. */
    private static boolean isAddress(Matcher code) {
        String subject = code.group(2);
        String detail = code.group(3);
        return subject.equals("1") && !detail.equals("7") && !detail.equals("8")
                || subject.equals("2") && detail.equals("1");
    }

    private static Report guessed(MailHeaders headers, PartWalk walk) {
        String text = Plain.cut(walk.text(), SCANNED);
        String back = walk.returned() == null ? "" : walk.returned();
        boolean later = LATER.matcher(headers.subject() + "\n" + text).find();
        Matcher status = STATUS.matcher(text);
        Matcher code = CODE.matcher(text);
        boolean coded = status.find();
        boolean temporary = coded
                ? status.group(1).equals("4")
                : code.find() && code.group(1).equals("4");
        boolean full = coded && status.group(2).equals("2") && status.group(3).equals("2");
        boolean forGood = !later && !temporary && !full;
        boolean gone =
                forGood && (coded ? isAddress(status) : NOBODY.matcher(text).find());
        String said = Plain.line(sentence(text, coded ? status.start() : -1), LONGEST_WORD);
        List<Report.Failure> failures = recipients(headers, text).stream()
                .map(who -> new Report.Failure(who, forGood, gone, said))
                .toList();
        return new Report(failures, first(MESSAGE_ID, back, text), first(OURS, back, text));
    }

    private static List<String> recipients(MailHeaders headers, String text) {
        List<String> named = headers.addresses("X-Failed-Recipients").stream()
                .map(Address::address)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        Matcher bracketed = RECIPIENT.matcher(text);
        List<String> found = new ArrayList<>();
        found.add(bracketed.find() ? bracketed.group(1) : null);
        return found;
    }

    /** The line around what was found, else the beginning. */
    private static String sentence(String text, int at) {
        if (at < 0) {
            return text.strip().split("\n\n", 2)[0];
        }
        int begin = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    private static String field(String group, String name) {
        Matcher field = FIELD.matcher(group);
        while (field.find()) {
            if (field.group(1).equalsIgnoreCase(name)) {
                return field.group(2).strip();
            }
        }
        return null;
    }

    private static String first(Pattern pattern, String... texts) {
        for (String text : texts) {
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                return found.group(1);
            }
        }
        return null;
    }
}
