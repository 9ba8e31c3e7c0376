package org.callboard.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
