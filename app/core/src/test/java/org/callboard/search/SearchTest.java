package org.callboard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.records.text.NormalForm;
import org.callboard.search.Hit.Why;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = SearchHouse.class)
class SearchTest {

    private static final Viewer MANAGER = new Viewer("boss", "Boss", Set.of("sales-manager"), Set.of());
    private static final Viewer REP = new Viewer("rep1", "Rep", Set.of("sales-rep"), Set.of("emea"));

    @Autowired
    private Search search;

    @Autowired
    private LearnsWords learnsWords;

    @Autowired
    private SearchHouse.Somebody somebody;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyHouse() {
        jdbc.sql("truncate game.player, game.club, search.word, search.bookmark")
                .update();
        somebody.viewer = MANAGER;
    }

    @Test
    void findsByPartsOfWordsInAnyOrder() {
        UUID anna = player("Anna Wang", "anna.wang@steel.example");
        player("Anna Smith", "as@other.example");

        assertThat(found("wang anna")).containsExactly(anna);
        assertThat(found("ann wan")).containsExactly(anna);
        assertThat(found("wang@ste")).containsExactly(anna);
        assertThat(found("ÁNNA   Wáng,")).containsExactly(anna);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+18102929388",
                "(810) 292-9388",
                "810 292 9388",
                "1-810-292-9388",
                "0018102929388",
                "810.292",
                "2929388",
                "+1 810 (292)"
            })
    void findsAPhoneNumberHoweverItIsWritten(String typed) {
        UUID josephine = player("Josephine Darakjy", "+18102929388");
        player("James Butt", "+15046218927");

        assertThat(found(typed)).containsExactly(josephine);
        assertThat(search.find(typed, Set.of(), 5).get(0).why()).isEqualTo(Why.PHONE);
    }

    @Test
    void findsANumberWithTheZeroThatIsDialledInTheCountry() {
        UUID berlin = player("Berlin", "+493012345678");

        assertThat(found("030 12345678")).containsExactly(berlin);
        assertThat(found("+49 (0)30 1234 5678")).containsExactly(berlin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Josefine Darakjii", "josephin darakyj", "Jospehine", "darakji", "DARAKJYY josephine"})
    void forgivesTypingErrors(String typed) {
        UUID josephine = player("Josephine Darakjy", "jd@darakjy.example");
        player("Josef Kohl", "jk@kohl.example");
        learnsWords.learn();

        List<Hit> hits = search.find(typed, Set.of(), 5);

        assertThat(hits).extracting(hit -> hit.subject().id()).startsWith(josephine);
    }

    @Test
    void saysWhichSpellingItFound() {
        player("Josephine Darakjy", "");
        learnsWords.learn();

        Hit hit = search.find("Josephine Darakji", Set.of(), 5).get(0);

        assertThat(hit.why()).isEqualTo(Why.SIMILAR);
        assertThat(hit.similar()).isEqualTo("darakjy");
    }

    @Test
    void learnsTheNamesOfNewRowsOnly() {
        player("Josephine Darakjy", "");
        learnsWords.learn();
        player("Venere Darakjou", "");
        learnsWords.learn();

        assertThat(jdbc.sql("select word from search.word order by word")
                        .query(String.class)
                        .list())
                .containsExactly("darakjou", "darakjy", "josephine", "venere");
        assertThat(found("darakjoo")).hasSize(1); // one slip from Darakjou, two from Darakjy
        assertThat(found("daraakjjy")).hasSize(1);
    }

    @Test
    void putsTheBestFirst() {
        UUID part = player("Johanna Smith", "");
        UUID elsewhere = player("Peter Meyer", "peter@anna.example");
        UUID word = player("Maria Anna Koch", "");
        UUID beginning = player("Annabel Koch", "");
        UUID firstName = player("Anna Koch", "");
        UUID whole = player("Anna", "");

        assertThat(found("anna")).startsWith(whole, firstName, beginning, word).endsWith(part);
        assertThat(found("anna")).contains(elsewhere);
    }

    @Test
    void putsAWholeAddressBeforeAName() {
        player("steel example", "");
        UUID mail = player("Zoe", "steel@example.com");

        assertThat(found("steel@example.com")).startsWith(mail);
    }

    @Test
    void liftsWhatIsOnesOwnAndWhatIsRecent() {
        UUID others = ownedBy("rep2", "emea", "Anna Koch");
        UUID own = ownedBy("rep1", "emea", "Anna Koch");
        UUID older = ownedBy("rep2", "emea", "Anna Koch");
        jdbc.sql("update game.player set changed_at = now() - interval '300 days' where id = ?")
                .param(older)
                .update();
        somebody.viewer = new Viewer("rep1", "Boss", Set.of("sales-manager"), Set.of());

        assertThat(found("anna koch")).containsExactly(own, others, older);
    }

    @Test
    void findsOnlyWhatIsInSight() {
        UUID own = ownedBy("rep1", "apac", "Anna One");
        UUID unassigned = ownedBy(null, "emea", "Anna Two");
        ownedBy(null, "apac", "Anna Three");
        ownedBy(null, null, "Anna Four");
        ownedBy("rep2", "emea", "Anna Five");
        learnsWords.learn();
        somebody.viewer = REP;

        assertThat(found("anna")).containsExactlyInAnyOrder(own, unassigned);
        assertThat(found("annna")).containsExactlyInAnyOrder(own, unassigned);
        assertThat(found("five")).isEmpty();
        somebody.viewer = new Viewer("agent1", "Agent", Set.of("support-agent"), Set.of("emea"));
        assertThat(found("anna")).isEmpty();
    }

    @Test
    void findsAPlayerByTheClubTooWhereTheClubIsInSight() {
        UUID club = Ids.next();
        insert("club", club, "rep1", null, "Kobasa Steel", "");
        UUID anna = ownedBy("rep1", null, "Anna Wang");
        jdbc.sql("update game.player set club_id = ?").param(club).update();
        somebody.viewer = REP;

        assertThat(found("wang kobasa")).containsExactly(anna);
        assertThat(found("steel anna wang")).containsExactly(anna);
        jdbc.sql("update game.club set owner = 'rep2'").update();
        assertThat(found("wang kobasa")).isEmpty();
    }

    @Test
    void showsTheSurvivorInPlaceOfWhatWasMerged() {
        UUID survivor = player("Anna Koch", "");
        UUID between = player("Anne Kock", "");
        UUID gone = player("Hannelore Cook", "");
        merge(gone, between);
        merge(between, survivor);

        List<Hit> hits = search.find("hannelore", Set.of(), 5);

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.subject().id()).isEqualTo(survivor);
            assertThat(hit.title()).isEqualTo("anna koch");
            assertThat(hit.why()).isEqualTo(Why.MERGED);
        });
        assertThat(found("an")).containsExactly(survivor);
    }

    @Test
    void neverFindsByWhatTheViewerMayNotSee() {
        UUID anna = player("Anna Koch", "fraudster");
        jdbc.sql("update game.player set secret = 'Fraudster'").update();

        assertThat(found("anna")).containsExactly(anna);
        assertThat(found("fraudster")).isEmpty();
        assertThat(found("anna fraud")).isEmpty();
    }

    @Test
    void looksThroughTheWantedKindsOnly() {
        player("Anna", "");
        UUID club = Ids.next();
        insert("club", club, null, null, "Anna Club", "");

        assertThat(search.find("anna", Set.of("club"), 5))
                .extracting(hit -> hit.subject().id())
                .containsExactly(club);
        assertThatThrownBy(() -> search.find("anna", Set.of("stadium"), 5)).isInstanceOf(BadInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "_",
                "\\",
                "'; drop table game.player; --",
                "\"",
                "()",
                "-",
                "@",
                "+",
                "…",
                "😍",
                "☃",
                "a",
                "1",
                "%%%%",
                "\\\\%",
                "a\u0300",
                "ﷺ",
                "Ω≈ç√∫",
                "1;DROP TABLE users",
                "<script>",
                "{{7*7}}",
                "${1+1}",
                "00",
                "(0)"
            })
    void survivesOddText(String odd) {
        UUID anna = player("Anna", "");

        assertThat(List.of(anna)).containsAll(found(odd));
        assertThat(found("anna")).containsExactly(anna);
    }

    @Test
    void takesSignsOfPatternsForWhatTheyAre() {
        UUID half = player("50% off", "");
        player("500 off", "");

        assertThat(found("50%")).startsWith(half);
        assertThat(found("a_b")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongAndReadsAtMostEightWords() {
        UUID anna = player("one two three four five six seven eight", "");

        assertThatThrownBy(() -> search.find("x".repeat(201), Set.of(), 5)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> search.find("x", Set.of(), 51)).isInstanceOf(BadInput.class);
        assertThat(found("one two three four five six seven eight nine")).containsExactly(anna);
    }

    private List<UUID> found(String text) {
        return search.find(text, Set.of(), 10).stream()
                .map(hit -> hit.subject().id())
                .toList();
    }

    private UUID player(String name, String more) {
        UUID id = Ids.next();
        insert("player", id, null, null, name, more);
        return id;
    }

    private UUID ownedBy(String owner, String team, String name) {
        UUID id = Ids.next();
        insert("player", id, owner, team, name, "");
        return id;
    }

    private void insert(String type, UUID id, String owner, String team, String name, String more) {
        jdbc.sql("insert into game." + type + " (id, owner, team, name_key, search_text, changed_at)"
                        + " values (?, ?, ?, ?, ?, now() - interval '1 minute')")
                .params(id, owner, team, NormalForm.words(name), " " + NormalForm.search(name + " " + more))
                .update();
    }

    private void merge(UUID gone, UUID survivor) {
        jdbc.sql("update game.player set merged_into = ? where id = ?")
                .params(survivor, gone)
                .update();
    }
}
