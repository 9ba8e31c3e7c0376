package org.callboard.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.customer.KnownAddresses;
import org.callboard.customer.LinkDraft;
import org.callboard.customer.Links;
import org.callboard.kernel.Lit;
import org.callboard.kernel.PageRequest;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleDraft;
import org.callboard.knowledge.ArticleQuery;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.Articles;
import org.callboard.records.Records;
import org.callboard.worklist.WorkItem;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.Worklist;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The customers who may log in to the portal, and what the help pages say: written by an agent, published by a manager. */
@Component
@Lit("api")
@ConditionalOnProperty("crm.demo")
class DemoCustomers {

    private static final List<String> LOGINS = List.of("customer1", "customer2");
    private static final Map<String, String> NAMES = Map.of("customer1", "Clara Costa", "customer2", "Carl Conti");
    private static final List<ArticleDraft> HELP = List.of(
            article("Scales", "Calibrate a scale", "Ten minutes, one weight.", """
                    1. Switch the scale on and wait until it shows **0.00**.
                    2. Hold both keys until it says `CAL`.
                    3. Put the weight on it, and take it off when it beeps.

                    A scale that was moved to another country is calibrated again.
                    """),
            article("Scales", "The display stays dark", "Mostly it is the battery.", """
                    - Take the battery out for a minute and put it in again.
                    - Look whether the seal below the battery is dry.

                    Still dark? Ask us, and say the number that stands below the scale.
                    """),
            article("Orders", "Where is my delivery?", null, """
                    You find the number of your parcel in the mail that we sent on the day it left. Most parcels arrive within
                    two working days, to islands within five.
                    """));

    private final Records records;
    private final KnownAddresses addresses;
    private final Links links;
    private final Articles articles;
    private final Worklist worklist;
    private final DemoCast cast;
    private final CurrentUser currentUser;
    private volatile boolean waits;

    DemoCustomers(
            Records records,
            KnownAddresses addresses,
            Links links,
            Articles articles,
            Worklist worklist,
            DemoCast cast,
            CurrentUser currentUser) {
        this.records = records;
        this.addresses = addresses;
        this.links = links;
        this.articles = articles;
        this.worklist = worklist;
        this.cast = cast;
        this.currentUser = currentUser;
    }

    private static ArticleDraft article(String category, String title, String summary, String body) {
        return new ArticleDraft(null, "en", category, null, title, summary, body, null);
    }

    /** Not before the processes are deployed. */
    @EventListener(ApplicationReadyEvent.class)
    public void ready() {
        waits = true;
    }

    @Scheduled(fixedDelay = 3_000)
    public void tell() {
        Optional<Viewer> admin = cast.find("admin1");
        Optional<Viewer> agent = cast.find("agent1");
        Optional<Viewer> supervisor = cast.find("supervisor1");
        if (waits && admin.isPresent() && agent.isPresent() && supervisor.isPresent()) {
            currentUser.actingFor(admin.get(), this::people);
            currentUser.actingFor(agent.get(), this::write);
            waits = !currentUser.actingFor(supervisor.get(), this::publish);
        }
    }

    private Void people() {
        List<String> missing = LOGINS.stream()
                .filter(one -> addresses.of(email(one)).personId() == null)
                .toList();
        if (missing.size() == LOGINS.size()) {
            UUID company = records.create("company", Map.of("name", "Costa Ceramics", "country", "PT"));
            missing.forEach(one -> links.put(person(one), company, LinkDraft.primaryAs(null)));
        }
        return null;
    }

    private UUID person(String login) {
        String[] name = NAMES.get(login).split(" ");
        return records.create("person", Map.of("firstName", name[0], "lastName", name[1], "email", email(login)));
    }

    private static String email(String login) {
        return login + "@customer.example";
    }

    private Void write() {
        if (articles.find(ArticleQuery.ALL, null, 1).items().isEmpty()) {
            HELP.forEach(draft -> {
                Article made = articles.create(draft);
                articles.askReview(made.id(), made.version());
            });
        }
        return null;
    }

    /** @return whether nothing of it waits any more */
    private boolean publish() {
        HELP.forEach(draft -> articles.find(new ArticleQuery(null, "en", null, null, draft.title()), null, 1)
                .items()
                .forEach(one -> review(one.id())));
        return articles.find(new ArticleQuery(ArticleState.IN_REVIEW, null, null, null, null), null, 1)
                .items()
                .isEmpty();
    }

    private void review(UUID article) {
        WorkQuery open =
                new WorkQuery(WorkQuery.Scope.ALL, article, null, null, null, null, null, null).ofKind(WorkItem.TASK);
        worklist.find(open, PageRequest.first(1)).items().forEach(task -> {
            worklist.claim(task.id());
            worklist.complete(task.id(), Map.of("decision", "publish"));
        });
    }
}
