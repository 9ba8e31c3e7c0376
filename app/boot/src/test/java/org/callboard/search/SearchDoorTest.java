package org.callboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.CrmTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One box, through the REST door. */
@CrmTest
class SearchDoorTest {

    private static final String LETTERS = "bcdfghklmnprstvz";

    @Autowired
    private Api api;

    @Autowired
    private LearnsWords learnsWords;

    @Test
    void findsALeadByNameMailAndPhoneInAnyForm() {
        String word = word();
        String number = String.valueOf(2_000_000 + Math.abs(word.hashCode() % 7_000_000));
        String id = lead(word, "+1810" + number);

        Answer byName = search(word.substring(0, 6) + "&limit=3");
        Answer byPhone = search("(810)+" + number.substring(0, 3) + "-" + number.substring(3));

        assertThat(byName.at("/items/0/type")).as(byName.text()).isEqualTo("lead");
        assertThat(byName.at("/items/0/id")).isEqualTo(id);
        assertThat(byName.at("/items/0/title")).startsWith("Test " + word);
        assertThat(byName.at("/items/0/subtitle")).isEqualTo(word + "@example.com");
        assertThat(byName.at("/items/0/detail")).isEqualTo(word + "@example.com");
        assertThat(byName.at("/items/0/why")).isEqualTo("name");
        assertThat(byPhone.at("/items/0/id")).as(byPhone.text()).isEqualTo(id);
        assertThat(byPhone.at("/items/0/why")).isEqualTo("phone");
        assertThat(search(word + "@example.com").at("/items/0/why")).isEqualTo("email");
    }

    @Test
    void findsAMisspeltName() {
        String word = word();
        String id = lead(word, null);
        String misspelt = word.substring(0, 4) + word.charAt(5) + word.charAt(4) + word.substring(6);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            learnsWords.learn();
            Answer found = search(misspelt);
            assertThat(found.at("/items/0/id")).as(found.text()).isEqualTo(id);
            assertThat(found.at("/items/0/why")).isEqualTo("similar");
            assertThat(found.at("/items/0/similar")).isEqualTo(word);
        });
    }

    @Test
    void showsNobodyWhatTheyMayNotSee() {
        String word = word();
        lead(word, null);

        assertThat(search(word).body().path("items")).hasSize(1);
        for (String outsider : Set.of("rep1", "rep2", "rep3")) {
            Answer seen = api.as(outsider).get("/api/v1/search?q=" + word);
            assertThat(seen.status()).isEqualTo(200);
            if (!seen.body().path("items").isEmpty()) {
                assertThat(api.as(outsider)
                                .get("/api/v1/leads/" + seen.at("/items/0/id"))
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(api.as("agent1")
                        .get("/api/v1/search?q=" + word + "&kinds=lead")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(api.anonymous().get("/api/v1/search?q=" + word).status()).isEqualTo(401);
    }

    @Test
    void saysWhatIsWrongWithAQuestion() {
        assertThat(search("x".repeat(201)).at("/errors/0/field")).isEqualTo("q");
        assertThat(search("x&limit=0").at("/errors/0/field")).isEqualTo("limit");
        assertThat(search("x&limit=51").status()).isEqualTo(400);
        assertThat(search("x&kinds=spaceship").at("/errors/0/field")).isEqualTo("kinds");
        assertThat(api.as("manager1").get("/api/v1/search").status()).isEqualTo(400);
        assertThat(search("").body().path("items")).isEmpty();
    }

    private Answer search(String question) {
        return api.as("manager1").get("/api/v1/search?q=" + question);
    }

    private String lead(String lastName, String phone) {
        Map<String, Object> lead = new HashMap<>();
        lead.put("firstName", "Test");
        lead.put("lastName", lastName);
        lead.put("email", lastName + "@example.com");
        lead.put("company", "Search Works");
        lead.put("country", "US");
        lead.put("phone", phone);
        Answer created = api.as("manager1").post("/api/v1/leads", lead);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.at("/id");
    }

    /** Ten letters that no other test uses. */
    private static String word() {
        StringBuilder word = new StringBuilder();
        java.util.UUID random = java.util.UUID.randomUUID();
        long bits = random.getLeastSignificantBits() ^ random.getMostSignificantBits();
        for (int i = 0; i < 10; i++, bits >>>= 4) {
            word.append(LETTERS.charAt((int) (bits & 15)));
        }
        return word.toString();
    }
}
