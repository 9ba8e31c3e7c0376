package org.callboard.odd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that no caller should send, and some will. */
final class OddBodies {

    private OddBodies() {}

    /** What is no JSON, or JSON of a shape that nobody asked for. */
    static List<byte[]> garbage() {
        List<byte[]> bodies = new ArrayList<>();
        for (String text : List.of(
                "",
                " ",
                "{",
                "}",
                "{}{}",
                "[]",
                "[[]]",
                "null",
                "true",
                "7",
                "\"text\"",
                "NaN",
                "{\"email\":}",
                "{\"email\": {\"a\": [1, {\"b\": null}]}}",
                "{\"lastName\": [\"a\", \"b\"]}",
                "{\"lastName\": 1e999}",
                "{\"lastName\": true, \"lastName\": false}",
                "{\"companySize\": 99999999999999999999}",
                "{\"companySize\": -1}",
                "{\"companySize\": 1.5}",
                "{\"companySize\": 1e308}",
                "{\"companySize\": \"many\"}",
                "{\"tags\": \"no list\"}",
                "{\"tags\": [null, 7, {}, []]}",
                "{\"tags\": {\"a\": 1}}",
                "{\"attributes\": []}",
                "{\"attributes\": {\"\": \"\"}}",
                "{\"attributes\": {\"a\": {\"b\": 1}}}",
                "{\"lastName\": \"\\u0000\"}",
                "{\"lastName\": \"\\ud800\"}",
                "{\"attributes\": {\"\\u0000\": \"x\"}}",
                "{\"attributes\": {\"\\udc00\": \"x\"}}",
                "{\"id\": \"x\", \"type\": null, \"answers\": 7, \"ids\": [\"x\"], \"username\": {}}",
                "{\"answers\": {\"outcome\": \"qualified\", \"note\": \"\\u0000\"}}",
                "{\"at\": \"0000-00-00T99:99:99Z\", \"type\": \"x\", \"email\": \"a@b.org\"}",
                "{\"at\": \"+999999999-12-31T23:59:59Z\", \"type\": \"x\", \"email\": \"a@b.org\"}",
                "{\"at\": \"-999999999-01-01T00:00:00Z\", \"type\": \"x\", \"email\": \"a@b.org\"}",
                "'single'",
                "<lead/>",
                "lastName=Doe")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(("[".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        bodies.add(("{\"a\":".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        bodies.add(("{\"companySize\": " + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8));
        bodies.add(thousandFields().getBytes(StandardCharsets.UTF_8));
        bodies.add(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}'});
        bodies.add("{\"lastName\": \"ÄÖ\"}".getBytes(StandardCharsets.UTF_16));
        bodies.add("{\"lastName\": \"Ä\"}".getBytes(StandardCharsets.ISO_8859_1));
        return bodies;
    }

    static String thousandFields() {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> "\"field" + i + "\": \"value\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A lead that says the same odd thing everywhere. */
    static Map<String, Object> lead(String text, String marker) {
        Map<String, Object> lead = new LinkedHashMap<>();
        for (String field : List.of("firstName", "lastName", "phone", "company", "industry", "jobTitle", "campaign")) {
            lead.put(field, text);
        }
        lead.put("message", text);
        lead.put("source", marker);
        lead.put("tags", List.of(text));
        lead.put("attributes", Map.of(text.isEmpty() ? "empty" : text, text));
        return lead;
    }
}
