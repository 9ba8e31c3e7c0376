package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.records.CustomField;
import org.callboard.records.CustomFields;
import org.callboard.records.FieldType;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CrmTest
class WebFormDoorTest {

    private static final String[] FORM = {"Content-Type", "application/x-www-form-urlencoded"};

    @Autowired
    Api api;

    @Autowired
    CustomFields fields;

    @Autowired
    CurrentUser currentUser;

    @Test
    void takesALeadFromAStranger() {
        String word = NewLeads.word();

        Answer answer = send(Map.of("lastName", word, "email", word + "@x.example", "message", "Hello"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(api.get(answer.header("Location")).text()).contains("Thank you");
        Answer found = api.as("manager1").get("/api/v1/leads?q=" + word);
        assertThat(found.at("/items/0/source")).isEqualTo("web form");
        assertThat(found.at("/items/0/attributes/form")).isEqualTo("contact-us");
    }

    @Test
    void showsMistakesBesideTheFieldsAndKeepsWhatWasTyped() {
        Answer answer = send(Map.of("lastName", "<b>Doe</b>", "email", "nobody", "message", "Hello there"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"email-error\"", "value=\"nobody\"", "Hello there", "&lt;b&gt;Doe&lt;/b&gt;")
                .doesNotContain("<b>Doe");
    }

    @Test
    void thanksAMachineAndForgetsIt() {
        String word = NewLeads.word();

        Answer answer = send(Map.of("lastName", word, "email", word + "@x.example", "message", "m", "fax_number", "1"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(api.as("manager1").get("/api/v1/leads?q=" + word).at("/total"))
                .isEqualTo("0");
    }

    @Test
    void mayBeFramedAndSentOnlyFromAllowedHosts() {
        String id = NewLeads.word();
        Map<String, Object> form = Map.of(
                "title", "Fair",
                "thankYou", "Thanks",
                "source", "fair",
                "campaign", "spring",
                "fields", List.of("lastName"),
                "required", List.of("lastName"),
                "allowedHosts", List.of("www.partner.example"));
        assertThat(send("PUT", "marketer1", id, form).status()).isEqualTo(201);
        assertThat(send("PUT", "marketer1", id, form).status()).isEqualTo(409);
        assertThat(send("PUT", "rep1", id, form).status()).isEqualTo(403);

        assertThat(api.get("/forms/" + id).header("Content-Security-Policy"))
                .endsWith("frame-ancestors 'self' www.partner.example");
        assertThat(from("https://www.partner.example", id).status()).isEqualTo(303);
        assertThat(from("https://evil.example", id).status()).isEqualTo(403);
        assertThat(from(api.url(""), id).status()).isEqualTo(303);
        assertThat(api.get("/forms/" + id + ".js").text()).contains("/forms/" + id);
        assertThat(api.get("/forms/none").status()).isEqualTo(404);
        assertThat(api.get("/forms/form.css").status()).isEqualTo(200);
    }

    @Test
    void asksForFieldsThatAdminsAddedAndEverybodySees() {
        String word = NewLeads.word();
        String region = added(CustomField.Draft.of("Region <" + word + ">", FieldType.CHOICE, "West", "East"));
        String wants = added(CustomField.Draft.of("Wants " + word, FieldType.CHOICES, "Boats", "Bikes", "Cars"));
        String secret = added(hidden("Secret " + word));
        Map<String, Object> form = new HashMap<>(Map.of("title", "Fair", "thankYou", "Thanks", "source", "fair"));
        form.put("fields", List.of("lastName", "custom." + region, "custom." + wants, "custom." + secret));
        form.put("required", List.of("custom." + region));
        assertThat(api.as("marketer1").get("/api/v1/web-forms/-/fields").text())
                .contains("custom." + region, "custom." + wants)
                .doesNotContain("custom." + secret);
        assertThat(send("PUT", "marketer1", word, form).status()).isEqualTo(400);
        form.put("fields", List.of("custom." + region));
        assertThat(send("PUT", "marketer1", word, form).status()).isEqualTo(400);
        form.put("fields", List.of("lastName", "custom." + region, "custom." + wants));
        assertThat(send("PUT", "marketer1", word, form).status()).isEqualTo(201);

        assertThat(api.get("/forms/" + word).text())
                .contains("Region &lt;" + word, "<option value=\"West\">", "type=\"checkbox\"", "<legend>");
        String typed = "lastName=" + word + "&custom." + wants + "=Boats&custom." + wants + "=Cars";
        Answer missing = posted(word, typed + "&custom." + region + "=North");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("id=\"custom." + region + "-error\"", "value=\"Boats\" checked");
        assertThat(posted(word, typed + "&custom." + region + "=West&custom." + secret + "=x")
                        .status())
                .isEqualTo(303);
        Answer found = api.as("manager1").get("/api/v1/leads?q=" + word);
        assertThat(found.at("/items/0/custom/" + region)).isEqualTo("West");
        assertThat(found.at("/items/0/custom/" + wants + "/1")).isEqualTo("Cars");
        assertThat(found.text()).doesNotContain(secret);
    }

    private String added(CustomField.Draft draft) {
        return currentUser
                .actingFor(
                        new Viewer("admin1", "Admin", Set.of(Role.ADMIN), Set.of()),
                        () -> fields.add("lead", null, draft))
                .key();
    }

    private static CustomField.Draft hidden(String label) {
        return new CustomField.Draft(
                label,
                FieldType.TEXT,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(Role.SALES_MANAGER),
                false,
                false);
    }

    private Answer posted(String form, String typed) {
        return api.send("POST", "/forms/" + form, BodyPublishers.ofString(typed), FORM);
    }

    private Answer send(Map<String, String> typed) {
        return api.send("POST", "/forms/contact-us", BodyPublishers.ofString(encoded(typed)), FORM);
    }

    private Answer from(String origin, String form) {
        return api.send(
                "POST",
                "/forms/" + form,
                BodyPublishers.ofString("lastName=" + NewLeads.word()),
                FORM[0],
                FORM[1],
                "Origin",
                origin);
    }

    private Answer send(String method, String username, String id, Map<String, Object> form) {
        try {
            String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(form);
            return api.as(username)
                    .send(
                            method,
                            "/api/v1/web-forms/" + id,
                            BodyPublishers.ofString(json),
                            "Content-Type",
                            "application/json");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encoded(Map<String, String> typed) {
        return typed.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
