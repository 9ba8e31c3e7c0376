package org.callboard.ui.communication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;

/**
 * What somebody is writing, as a draft keeps it.
 *
 * @param channel by which way it goes
 * @param answered the message that it answers or passes on; {@code null} for neither
 * @param mailbox which it goes from; {@code null} while there is none
 * @param html as the editor gives it, without signature and the message below
 * @param quoting whether the answered message stands below
 * @param tracked whether one wants to learn that it is read
 * @param template where it was filled from, {@code welcome@3}; {@code null} for one's own words
 * @param turn grows when it was sent and taken back: what goes then is another message
 */
record Letter(
        Manner manner,
        Channel channel,
        UUID answered,
        UUID mailbox,
        List<Address> to,
        List<Address> cc,
        List<Address> bcc,
        String subject,
        String html,
        List<Along> files,
        boolean quoting,
        boolean signed,
        boolean tracked,
        String template,
        int turn) {

    /** A file that goes along. */
    record Along(UUID id, String name, long bytes) {}

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("manner", manner.name());
        body.put("channel", channel.name());
        body.put("answered", answered == null ? null : answered.toString());
        body.put("mailbox", mailbox == null ? null : mailbox.toString());
        body.put("to", written(to));
        body.put("cc", written(cc));
        body.put("bcc", written(bcc));
        body.put("subject", subject);
        body.put("html", html);
        body.put(
                "files",
                files.stream()
                        .map(one -> Map.of("id", one.id().toString(), "name", one.name(), "bytes", one.bytes()))
                        .toList());
        body.put("quoting", quoting);
        body.put("signed", signed);
        body.put("tracked", tracked);
        body.put("template", template);
        body.put("turn", turn);
        return body;
    }

    static Letter of(Map<String, Object> body) {
        return new Letter(
                Manner.valueOf(String.valueOf(body.getOrDefault("manner", Manner.NEW.name()))),
                Channel.valueOf(String.valueOf(body.getOrDefault("channel", Channel.EMAIL.name()))),
                id(body.get("answered")),
                id(body.get("mailbox")),
                addresses(body.get("to")),
                addresses(body.get("cc")),
                addresses(body.get("bcc")),
                text(body.get("subject")),
                text(body.get("html")),
                items(body.get("files")).stream()
                        .map(one -> new Along(id(one.get("id")), text(one.get("name")), number(one.get("bytes"))))
                        .toList(),
                Boolean.TRUE.equals(body.get("quoting")),
                !Boolean.FALSE.equals(body.get("signed")),
                Boolean.TRUE.equals(body.get("tracked")),
                body.get("template") == null ? null : text(body.get("template")),
                (int) number(body.get("turn")));
    }

    Letter again() {
        return new Letter(
                manner, channel, answered, mailbox, to, cc, bcc, subject, html, files, quoting, signed, tracked,
                template, turn + 1);
    }

    private static List<Map<String, Object>> written(List<Address> addresses) {
        return addresses.stream()
                .map(one -> {
                    Map<String, Object> address = new LinkedHashMap<>();
                    address.put("address", one.address());
                    address.put("name", one.name());
                    address.put(
                            "personId",
                            one.personId() == null ? null : one.personId().toString());
                    return address;
                })
                .toList();
    }

    private static List<Address> addresses(Object kept) {
        return items(kept).stream()
                .map(one -> new Address(
                        text(one.get("address")),
                        one.get("name") == null ? null : text(one.get("name")),
                        id(one.get("personId"))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Object kept) {
        return kept instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static UUID id(Object kept) {
        return kept == null ? null : UUID.fromString(kept.toString());
    }

    private static String text(Object kept) {
        return kept == null ? "" : kept.toString();
    }

    private static long number(Object kept) {
        return kept instanceof Number number ? number.longValue() : 0;
    }
}
