package org.callboard.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionOperations;

@RecordApplicationEvents
@SpringBootTest(classes = KnowledgeHouse.class)
class ArticlesTest {

    @Autowired
    Articles articles;

    @Autowired
    Library library;

    @Autowired
    List<Worker> workers;

    @Autowired
    Processes processes;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    KnowledgeHouse.Cast cast;

    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void comesToItsReadersOnlyByAReview() {
        Article draft = write("Printer on fire " + word, "Unplug it.");
        assertThat(library.search(word, "en", null, 10)).isEmpty();

        Article asked = cast.as(Role.SUPPORT_AGENT, () -> articles.askReview(draft.id(), draft.version()));
        assertThat(asked.state()).isEqualTo(ArticleState.IN_REVIEW);
        verify(processes).announce(eq("knowledge.review-asked"), eq(draft.id().toString()), any());
        assertThat(library.search(word, "en", null, 10)).isEmpty();

        work("knowledge.publish", draft.id(), Map.of("reviewer", "supervisor1"));

        assertThat(library.search(word, "en", Audience.PUBLIC, 10))
                .singleElement()
                .satisfies(hit -> assertThat(hit.id()).isEqualTo(draft.id()));
        assertThat(read(draft.id()).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(versions(draft.id()).get(0).publishedBy()).isEqualTo("supervisor1");
    }

    @Test
    void readersSeeTheOldTextWhileANewOneIsWritten() {
        Article first = published("Reset the router " + word, "Press the **button**.");
        Article second = change(first, first.title(), "Press the " + word + "lever.");

        assertThat(second.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(second.liveRevision()).isEqualTo(1);
        assertThat(library.read("en", first.slug(), Audience.PUBLIC)
                        .orElseThrow()
                        .html())
                .isEqualTo("<p>Press the <strong>button</strong>.</p>");
        assertThat(library.search(word + "lever", "en", null, 10)).isEmpty();
    }

    @Test
    void goesBackToItsAuthorWithAWord() {
        Article draft = write("Half a thought " + word, "…");
        cast.as(Role.SUPPORT_AGENT, () -> articles.askReview(draft.id(), draft.version()));
        work("knowledge.send-back", draft.id(), Map.of("note", "What is the other half?"));

        Article back = read(draft.id());
        assertThat(back.state()).isEqualTo(ArticleState.DRAFT);
        assertThat(back.remark()).isEqualTo("What is the other half?");
        work("knowledge.publish", draft.id(), Map.of());
        assertThat(read(draft.id()).liveRevision())
                .as("a late yes to what went back")
                .isNull();
    }

    @Test
    void isNotWrittenOnWhileItIsReviewedAndNotOverSomebodyElsesWords() {
        Article draft = write("Two hands " + word, "One.");
        change(draft, draft.title(), "Two.");
        assertThatThrownBy(() -> change(draft, draft.title(), "Three."))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("since you read it");

        Article now = read(draft.id());
        cast.as(Role.SUPPORT_AGENT, () -> articles.askReview(now.id(), now.version()));
        assertThatThrownBy(() -> change(read(now.id()), "x", "y"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("out of review");
    }

    @Test
    void isConfirmedWithNoDayBefore(ApplicationEvents events) {
        Article live = published("Still right " + word, "As ever.");

        work("knowledge.renew", live.id(), Map.of());

        Map<String, Object> change = new HashMap<>();
        change.put("from", null);
        change.put("to", read(live.id()).reviewBy().toString());
        assertThat(events.stream(DomainEvent.class)
                        .filter(event -> event.what().equals("knowledge.article-confirmed"))
                        .map(DomainEvent::details))
                .containsExactly(Map.of("reviewBy", change));
    }

    @Test
    void isTakenAwayByAManagerAlone() {
        Article live = published("Old news " + word, "Long ago.");

        assertThatThrownBy(() -> cast.as(Role.SUPPORT_AGENT, () -> articles.retire(live.id())))
                .isInstanceOf(Forbidden.class);
        cast.as(Role.SUPPORT_MANAGER, () -> articles.retire(live.id()));

        assertThat(library.read("en", live.slug(), null)).isEmpty();
        assertThat(library.suggest(word, "en", null, 5)).isEmpty();
        assertThat(read(live.id()).state()).isEqualTo(ArticleState.RETIRED);
    }

    @Test
    void isNothingForThoseWhoDoNotWrite() {
        for (String role : List.of(Role.SALES_REP, Role.MARKETER, Role.INTAKE, "customer")) {
            assertThatThrownBy(() -> cast.as(role, () -> articles.find(ArticleQuery.ALL, null, 10)))
                    .as(role)
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void saysFieldByFieldWhatIsMissing() {
        BadInput wrong = catchThrowableOfType(
                BadInput.class,
                () -> cast.as(
                        Role.SUPPORT_AGENT,
                        () -> articles.create(
                                new ArticleDraft(null, "klingon", " ", null, "x".repeat(201), null, "", null))));

        assertThat(wrong.fields()).extracting(BadInput.Field::field).contains("language", "category", "title", "body");
    }

    @Test
    void standsOnceInEachLanguageOfItsFamily() {
        Article english = published("Change the tyre " + word, "Lift the car.");
        Article german = cast.as(
                Role.SUPPORT_AGENT,
                () -> articles.create(new ArticleDraft(
                        english.id(), "de", "Cars", null, "Reifen wechseln " + word, null, "Wagen heben.", null)));

        assertThat(german.translations())
                .extracting(Article.Translation::language)
                .containsExactly("en");
        assertThatThrownBy(() -> cast.as(
                        Role.SUPPORT_AGENT,
                        () -> articles.create(new ArticleDraft(
                                english.id(), "de", "Cars", null, "Noch einmal", null, "Wagen heben.", null))))
                .isInstanceOf(Conflict.class);
        publish(german);
        assertThat(library.read("en", english.slug(), Audience.PUBLIC)
                        .orElseThrow()
                        .translations())
                .containsExactly(new Library.Elsewhere("de", german.slug()));
    }

    @Test
    void anEarlierTextComesBackAsTheNextOne() {
        Article first = write("Versions " + word, "One.");
        Article second = change(first, "Versions two " + word, "Two.");

        Article back = cast.as(Role.SUPPORT_AGENT, () -> articles.restore(first.id(), second.version(), 1));

        assertThat(back.body()).isEqualTo("One.");
        assertThat(back.revision()).isEqualTo(3);
        assertThat(versions(first.id())).extracting(ArticleVersion::revision).containsExactly(3, 2, 1);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        for (int i = 0; i < 5; i++) {
            write("Listed " + word + " " + i, "Body");
        }
        ArticleQuery query = new ArticleQuery(ArticleState.DRAFT, "en", null, null, word);
        ArticleSlice first = cast.as(Role.SUPPORT_AGENT, () -> articles.find(query, null, 3));
        ArticleSlice second = cast.as(Role.SUPPORT_AGENT, () -> articles.find(query, first.next(), 3));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    private Article write(String title, String body) {
        return cast.as(
                Role.SUPPORT_AGENT,
                () -> articles.create(new ArticleDraft(null, "en", "Cars", null, title, null, body, null)));
    }

    private Article change(Article of, String title, String body) {
        return cast.as(
                Role.SUPPORT_AGENT,
                () -> articles.change(
                        of.id(), of.version(), new ArticleDraft(null, null, "Cars", null, title, null, body, null)));
    }

    private Article published(String title, String body) {
        return publish(write(title, body));
    }

    private Article publish(Article draft) {
        cast.as(Role.SUPPORT_AGENT, () -> articles.askReview(draft.id(), draft.version()));
        work("knowledge.publish", draft.id(), Map.of());
        return read(draft.id());
    }

    private Article read(UUID id) {
        return cast.as(Role.SUPPORT_AGENT, () -> articles.get(id));
    }

    private List<ArticleVersion> versions(UUID id) {
        return cast.as(Role.SUPPORT_AGENT, () -> articles.versions(id));
    }

    private void work(String topic, UUID article, Map<String, Object> variables) {
        Worker worker = workers.stream()
                .filter(one -> one.topic().name().equals(topic))
                .findFirst()
                .orElseThrow();
        Job job = new Job("j", new Topic(topic), "article-review", "Task", "i", article.toString(), 1, variables);
        transaction.executeWithoutResult(status -> worker.work(job));
    }
}
