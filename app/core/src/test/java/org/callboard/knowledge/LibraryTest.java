package org.callboard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.knowledge.reading.Markdown;
import org.callboard.knowledge.reading.Published;
import org.callboard.knowledge.reading.Shelves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;

/** What readers find among many articles; measured with 100,000, where nothing takes longer. */
@SpringBootTest(classes = KnowledgeHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryTest {

    private static final int MANY = 20_000;

    @Autowired
    Library library;

    @Autowired
    Inquiries inquiries;

    @Autowired
    KnowledgeHouse.Cast cast;

    @Autowired
    Shelves shelves;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeAll
    void manyArticles() {
        jdbc.update("insert into knowledge.article (id, family, language, category, audience, slug, title, body, state,"
                + " revision, live_revision, author, created_at, changed_at, version, words)"
                + " select md5('a' || n)::uuid, md5('a' || n)::uuid, 'en', 'Topic ' || n % 40, 'PUBLIC', 'many-' || n,"
                + " 'Device ' || n % 997 || ' answer ' || n, 'Common body text about error ' || n % 4999, 'PUBLISHED', 1, 1,"
                + " 'agent1', now(), now(), 0, to_tsvector('english', 'device answer ' || n)"
                + " from generate_series(1, " + MANY + ") n");
        jdbc.update(
                "insert into knowledge.live (article_id, family, language, category, audience, slug, title, body, plain,"
                        + " revision, published_at, words) select id, family, language, category, audience, slug, title, body, body,"
                        + " 1, now(), setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'C')"
                        + " || array_to_tsvector(array['#en', '#public']) from knowledge.article where slug like 'many-%'");
        jdbc.update("insert into knowledge.term (language, term, articles) select 'en', word, ndoc"
                + " from ts_stat('select words from knowledge.live') where word not like '#%'"
                + " on conflict do nothing");
        jdbc.execute("analyze knowledge.live");
        jdbc.execute("analyze knowledge.term");
    }

    @Test
    void findsWhatHasAllWordsAndRanksTitlesFirst() {
        put("en", Audience.PUBLIC, "Zebra crossing lights", "Nothing here.");
        put("en", Audience.PUBLIC, "Something else", "Deep in the body stands a zebra.");

        assertThat(library.search("zebras", "en", Audience.PUBLIC, 10))
                .extracting(Library.Hit::title)
                .containsExactly("Zebra crossing lights", "Something else");
        assertThat(library.search("zebras", "en", Audience.PUBLIC, 10).get(1).excerpt())
                .contains("<mark>zebra</mark>");
    }

    @Test
    void readsWordsAsTheLanguageBendsThemAndWithoutAccents() {
        put("de", Audience.PUBLIC, "Häuser beheizen", "Über die Wärmepumpe.");

        assertThat(library.search("haus heizen warmepumpe", "de", null, 5)).isNotEmpty();
        assertThat(library.search("WÄRMEPUMPEN", "de", null, 5)).hasSize(1);
        assertThat(library.search("Wärmepumpe", "en", null, 5)).isEmpty();
    }

    @Test
    void showsCustomersNothingOfWhatIsForColleagues() {
        UUID secret = put("en", Audience.INTERNAL, "Quokka refund ceiling", "Up to 500.");

        assertThat(library.search("quokka", "en", Audience.PUBLIC, 5)).isEmpty();
        assertThat(library.suggest("my quokka refund", "en", Audience.PUBLIC, 5))
                .extracting(Library.Hit::id)
                .doesNotContain(secret);
        assertThat(library.read(secret, Audience.PUBLIC)).isEmpty();
        assertThat(library.search("quokka", "en", null, 5)).hasSize(1);
    }

    @Test
    void proposesToAWholeLetterWhatItsRarestWordsSay() {
        UUID answer = put("en", Audience.PUBLIC, "The okapi valve leaks", "Tighten the okapi valve by hand.");

        List<Library.Hit> hits = library.suggest(
                "Hello, I have a common error with my device: since yesterday the okapi valve of it is leaking all over"
                        + " the floor. Please answer soon. Kind regards",
                "en",
                Audience.PUBLIC,
                5);

        assertThat(hits.get(0).id()).isEqualTo(answer);
    }

    @Test
    void survivesWhateverIsTyped() {
        for (String odd : List.of("", "   ", "'", "\"", "a & | ! ( :*", "\0", "\\", "%_", "<->", "x".repeat(50_000))) {
            assertThat(library.search(odd, "en", Audience.PUBLIC, 5)).isNotNull();
            assertThat(library.suggest(odd, "en", Audience.PUBLIC, 5)).isNotNull();
        }
        assertThat(library.search("device", "xx", Audience.PUBLIC, 5)).isEmpty();
    }

    @Test
    void answersSoonAlsoWhereEverythingFits() {
        library.search("device answer", "en", Audience.PUBLIC, 20);
        Instant begin = Instant.now();
        for (int i = 0; i < 20; i++) {
            assertThat(library.search("device answer", "en", Audience.PUBLIC, 20))
                    .hasSize(20);
            assertThat(library.suggest("common error of my device " + i, "en", Audience.PUBLIC, 5))
                    .isNotEmpty();
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void countsOneVoiceOfEachReader() {
        UUID article = put("en", Audience.PUBLIC, "Voices", "Say.");
        byte[] anna = {1};

        library.vote(article, anna, true);
        library.vote(article, anna, true);
        library.vote(article, new byte[] {2}, true);
        library.vote(article, anna, false);

        assertThat(jdbc.queryForMap("select helpful, unhelpful from knowledge.live where article_id = ?", article))
                .containsEntry("helpful", 1)
                .containsEntry("unhelpful", 1);
        assertThatThrownBy(() -> library.vote(Ids.next(), anna, true)).isInstanceOf(NotFound.class);
    }

    @Test
    void countsWhoReadAndDidNotHaveToWrite() {
        UUID answer = put("en", Audience.PUBLIC, "The capybara pump", "Prime it.");
        Instant from = Instant.now().minusSeconds(60);
        Inquiries.Proposal helped = inquiries.ask("form", "my capybara pump is dry", "en");
        Inquiries.Proposal wrote = inquiries.ask("form", "my capybara pump is dry", "en");
        inquiries.ask("form", "xyzzyplugh", "en");

        inquiries.read(helped.inquiry(), answer);
        inquiries.read(wrote.inquiry(), answer);
        inquiries.sent(wrote.inquiry());

        assertThat(helped.hits().get(0).id()).isEqualTo(answer);
        assertThat(inquiries.count(from, Instant.now().plusSeconds(60)))
                .isEqualTo(new Inquiries.Deflection(3, 2, 2, 1, 1));
        assertThat(asked(Inquiries.Which.DEFLECTED, from))
                .singleElement()
                .satisfies(one -> assertThat(one.read()).isEqualTo("The capybara pump"));
        assertThat(asked(Inquiries.Which.SENT, from))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(wrote.inquiry()));
        assertThat(asked(Inquiries.Which.ASKED, from)).hasSize(3);
        assertThatThrownBy(() -> cast.as("support-agent", () -> list(Inquiries.Which.ASKED, from, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoeverTypesIsOneWhoAskedHoweverOftenTheyAreShownSomething() {
        put("en", Audience.PUBLIC, "The numbat clock", "Wind it.");
        Instant from = Instant.now().minusSeconds(1);
        Inquiries.Proposal half = inquiries.ask("portal", "my numbat", "en");
        Inquiries.Proposal whole = inquiries.ask("portal", "my numbat clock stopped", "en", half.inquiry());
        assertThat(whole.inquiry()).isEqualTo(half.inquiry());
        assertThat(asked(Inquiries.Which.ASKED, from).stream()
                        .filter(one -> one.text().contains("numbat"))
                        .map(Inquiries.Asked::text))
                .containsExactly("my numbat clock stopped");

        inquiries.sent(whole.inquiry());
        assertThat(inquiries
                        .ask("portal", "another numbat", "en", whole.inquiry())
                        .inquiry())
                .as("what was sent is over")
                .isNotEqualTo(whole.inquiry());
    }

    @Test
    void showsWhatMayAnswerWhileSomebodyTypes(@Autowired ApplicationContext house) throws Exception {
        put("en", Audience.PUBLIC, "The bettong lamp", "Turn it off.");
        MockMvc door = MockMvcBuilders.standaloneSetup(house.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .build();

        String half = said(door, post("/help/en/suggest").param("text", "bettong"), 200);
        assertThat(half).contains("The bettong lamp", "/help/en/a/");
        String asked = half.replaceAll(".*\"asked\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(said(
                        door,
                        post("/help/en/suggest")
                                .param("text", "my bettong lamp")
                                .param("asked", asked),
                        200))
                .as("the same question, further on")
                .contains(asked);
        said(door, post("/help/en/suggest").param("text", "bettong").param("asked", "x' or 1=1"), 200);
        said(door, post("/help/en/suggest").param("text", " "), 400);
        said(door, post("/help/en/suggest").param("text", "bettong").param("place", "nowhere"), 400);
    }

    private static String said(MockMvc door, MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = door.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }

    /** Two by two, to the end. */
    private List<Inquiries.Asked> asked(Inquiries.Which which, Instant from) {
        List<Inquiries.Asked> all = new ArrayList<>();
        String next = null;
        do {
            String before = next;
            Inquiries.Slice slice = cast.as("support-manager", () -> list(which, from, before));
            all.addAll(slice.items());
            next = slice.next();
        } while (next != null);
        return all;
    }

    private Inquiries.Slice list(Inquiries.Which which, Instant from, String before) {
        return inquiries.list(which, from, Instant.now().plusSeconds(60), before, 2);
    }

    @Test
    void letsNothingRunThatAnAuthorWrites() {
        assertThat(Markdown.html("# Head\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![p](data:text/html,x)"
                        + " <img src=x onerror=alert(1)>\n\n| a |\n|---|\n| b |"))
                .contains("<h2>Head</h2>", "<td>b</td>")
                .doesNotContain("<script", "javascript:", "<img src=\"x\"", "data:text/html");
    }

    private UUID put(String language, Audience audience, String title, String body) {
        UUID id = Ids.next();
        jdbc.update(
                "insert into knowledge.article (id, family, language, category, audience, slug, title, body, state, revision,"
                        + " author, created_at, changed_at, version, words) values (?, ?, ?, 'T', ?, ?, ?, ?, 'PUBLISHED',"
                        + " 1, 'agent1', now(), now(), 0, '')",
                id,
                id,
                language,
                audience.name(),
                id.toString(),
                title,
                body);
        shelves.put(new Published(id, id, language, "T", audience, id.toString(), title, null, body, 1, Instant.now()));
        return id;
    }
}
