package org.callboard.ui.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.access.Preferences;
import org.callboard.access.SavedViews;
import org.callboard.access.Viewer;
import org.callboard.activity.Activities;
import org.callboard.activity.Calendar;
import org.callboard.activity.Todos;
import org.callboard.analytics.Forecasts;
import org.callboard.analytics.Funnels;
import org.callboard.analytics.PipelineChanges;
import org.callboard.analytics.Quotas;
import org.callboard.audit.Aliases;
import org.callboard.audit.FieldHistory;
import org.callboard.audit.Timeline;
import org.callboard.communication.Calls;
import org.callboard.communication.Drafts;
import org.callboard.communication.Inboxes;
import org.callboard.communication.LocalPhones;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.Templates;
import org.callboard.communication.Threads;
import org.callboard.communication.Visits;
import org.callboard.customer.Conversions;
import org.callboard.customer.Duplicates;
import org.callboard.customer.Hierarchy;
import org.callboard.customer.Links;
import org.callboard.customer.consent.Consents;
import org.callboard.customer.consent.Purposes;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealClosings;
import org.callboard.deal.DealContacts;
import org.callboard.deal.DealSplits;
import org.callboard.deal.Deals;
import org.callboard.decision.Decisions;
import org.callboard.files.Files;
import org.callboard.imports.Imports;
import org.callboard.kernel.Page;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.Targets;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.release.Releases;
import org.callboard.lead.LeadExport;
import org.callboard.quote.PriceLists;
import org.callboard.quote.Products;
import org.callboard.quote.Quotes;
import org.callboard.quote.Rates;
import org.callboard.records.CustomFields;
import org.callboard.records.Merges;
import org.callboard.scoring.Scores;
import org.callboard.search.Search;
import org.callboard.worklist.NotificationWishes;
import org.callboard.worklist.Notifications;
import org.mockito.Mockito;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages with a house of fakes behind them: who looks, and what they find, is up to each test. */
@Configuration
@Import(DeskFakes.class)
@ComponentScan({
    "org.callboard.ui.shell",
    "org.callboard.ui.tasks",
    "org.callboard.ui.admin",
    "org.callboard.ui.lead",
    "org.callboard.ui.record",
    "org.callboard.ui.activity",
    "org.callboard.ui.communication",
    "org.callboard.ui.analytics",
    "org.callboard.ui.list",
    "org.callboard.ui.customer",
    "org.callboard.ui.quote",
    "org.callboard.ui.calendar",
    "org.callboard.ui.support",
    "org.callboard.ui.guest",
    "org.callboard.ui.knowledge",
    "org.callboard.ui.deal",
    "org.callboard.ui.imports",
    "org.callboard.ui.template",
    "org.callboard.ui.phone",
    "org.callboard.ui.text",
    "org.callboard.ui.widgets"
})
public class Fakes {

    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private Viewer viewer = viewer("rep1", "sales-rep");

    public static Viewer viewer(String username, String... roles) {
        return new Viewer(username, username, Set.of(roles), Set.of("sales-emea"));
    }

    public void logIn(Viewer somebody) {
        viewer = somebody;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    FakeWorklist worklist(Clock clock) {
        return new FakeWorklist(() -> viewer, clock);
    }

    @Bean
    CurrentUser currentUser() {
        return new CurrentUser() {
            @Override
            public Viewer viewer() {
                return viewer;
            }

            @Override
            public Optional<Viewer> ifKnown() {
                return Optional.of(viewer);
            }

            @Override
            public <T> T actingFor(Viewer somebody, Supplier<T> work) {
                return work.get();
            }
        };
    }

    @Bean
    Preferences preferences() {
        Map<String, String> kept = new HashMap<>(Map.of("tour", "done"));
        return new Preferences() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void set(String key, String value) {
                kept.put(key, value);
            }
        };
    }

    @Bean
    People people() {
        People people = Mockito.mock(People.class);
        Mockito.when(people.find(Mockito.any())).thenReturn(Optional.empty());
        Mockito.when(people.search(Mockito.any())).thenReturn(List.of());
        return people;
    }

    @Bean
    Notifications notifications() {
        return Mockito.mock(Notifications.class);
    }

    @Bean
    FakeLeads leads() {
        return new FakeLeads();
    }

    @Bean
    Forecasts forecasts() {
        return Mockito.mock(Forecasts.class);
    }

    @Bean
    Funnels funnels() {
        return Mockito.mock(Funnels.class);
    }

    @Bean
    PipelineChanges pipelineChanges() {
        return Mockito.mock(PipelineChanges.class);
    }

    @Bean
    Quotas quotas() {
        return Mockito.mock(Quotas.class);
    }

    @Bean
    NotificationWishes notificationWishes() {
        NotificationWishes wishes = Mockito.mock(NotificationWishes.class);
        Mockito.when(wishes.mine()).thenReturn(NotificationWishes.Wishes.OF_EVERYBODY);
        return wishes;
    }

    @Bean
    Calls calls() {
        Calls calls = Mockito.mock(Calls.class);
        Mockito.when(calls.of(Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new Calls.Slice(List.of(), null));
        return calls;
    }

    @Bean
    LocalPhones localPhones() {
        return Mockito.mock(LocalPhones.class);
    }

    @Bean
    TemplateBook templateBook() {
        return Mockito.mock(TemplateBook.class);
    }

    @Bean
    Search search() {
        return Mockito.mock(Search.class);
    }

    @Bean
    LeadExport leadExport() {
        return Mockito.mock(LeadExport.class);
    }

    @Bean
    SavedViews savedViews() {
        return Mockito.mock(SavedViews.class);
    }

    @Bean
    Activities activities() {
        Activities activities = Mockito.mock(Activities.class);
        Mockito.when(activities.of(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new Activities.Slice(List.of(), null));
        return activities;
    }

    @Bean
    Todos todos() {
        return Mockito.mock(Todos.class);
    }

    @Bean
    Files files() {
        Files files = Mockito.mock(Files.class);
        Mockito.when(files.of(Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new Files.Slice(List.of(), null));
        return files;
    }

    @Bean
    Quotes quotes() {
        return Mockito.mock(Quotes.class);
    }

    @Bean
    Products products() {
        return Mockito.mock(Products.class);
    }

    @Bean
    PriceLists priceLists() {
        return Mockito.mock(PriceLists.class);
    }

    @Bean
    Rates rates() {
        Rates rates = Mockito.mock(Rates.class);
        Mockito.when(rates.house()).thenReturn(Currency.getInstance("EUR"));
        return rates;
    }

    @Bean
    Calendar calendar() {
        return Mockito.mock(Calendar.class);
    }

    @Bean
    Timeline timeline() {
        Timeline timeline = Mockito.mock(Timeline.class);
        Mockito.when(timeline.of(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new Timeline.Slice(List.of(), null));
        return timeline;
    }

    @Bean
    Aliases aliases() {
        return new Aliases() {
            @Override
            public List<Subject> of(Subject subject) {
                return List.of(subject);
            }

            @Override
            public Subject today(Subject subject) {
                return subject;
            }
        };
    }

    @Bean
    FieldHistory fieldHistory() {
        FieldHistory history = Mockito.mock(FieldHistory.class);
        Mockito.when(history.of(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.anyInt()))
                .thenReturn(new FieldHistory.Slice(List.of(), null));
        Mockito.when(history.restorable(Mockito.any(), Mockito.any())).thenReturn(true);
        return history;
    }

    @Bean
    Scores scores() {
        return Mockito.mock(Scores.class);
    }

    @Bean
    Decisions decisions() {
        return Mockito.mock(Decisions.class);
    }

    @Bean
    FakeRecords records() {
        return new FakeRecords(() -> viewer);
    }

    @Bean
    CustomFields customFields() {
        return Mockito.mock(CustomFields.class);
    }

    @Bean
    Duplicates duplicates() {
        return Mockito.mock(Duplicates.class);
    }

    @Bean
    Imports imports() {
        return Mockito.mock(Imports.class);
    }

    @Bean
    Releases releases() {
        return Mockito.mock(Releases.class);
    }

    @Bean
    Targets targets() {
        return Targets.of("all");
    }

    @Bean
    Models models() {
        return Mockito.mock(Models.class);
    }

    @Bean
    Merges merges() {
        return Mockito.mock(Merges.class);
    }

    @Bean
    Links links() {
        Links links = Mockito.mock(Links.class);
        Mockito.when(links.peopleOf(Mockito.any(), Mockito.any())).thenReturn(new Page<>(List.of(), 0, 10, 0));
        Mockito.when(links.hierarchyOf(Mockito.any()))
                .thenAnswer(asked -> new Hierarchy(asked.getArgument(0), List.of(), List.of(), true));
        return links;
    }

    @Bean
    Consents consents() {
        return Mockito.mock(Consents.class);
    }

    @Bean
    SubjectFacts companyFacts() {
        SubjectFacts companies = Mockito.mock(SubjectFacts.class);
        Mockito.when(companies.type()).thenReturn("company");
        return companies;
    }

    @Bean
    Purposes purposes() {
        return Mockito.mock(Purposes.class);
    }

    @Bean
    Conversions conversions() {
        return Mockito.mock(Conversions.class);
    }

    @Bean
    FakeDeals dealsOnTheirWay() {
        return new FakeDeals();
    }

    @Bean
    Deals deals() {
        return Mockito.mock(Deals.class);
    }

    @Bean
    Pipelines pipelines() {
        Pipelines pipelines = Mockito.mock(Pipelines.class);
        Mockito.when(pipelines.newest()).thenReturn(List.of(FakeDeals.SALES));
        Mockito.when(pipelines.newest(FakeDeals.SALES.id())).thenReturn(Optional.of(FakeDeals.SALES));
        return pipelines;
    }

    @Bean
    DealClosings closings() {
        return Mockito.mock(DealClosings.class);
    }

    @Bean
    DealContacts dealContacts() {
        return Mockito.mock(DealContacts.class);
    }

    @Bean
    DealApprovals dealApprovals() {
        DealApprovals approvals = Mockito.mock(DealApprovals.class);
        Mockito.when(approvals.of(Mockito.any()))
                .thenReturn(new DealApprovals.Standing(false, List.of(), null, false, false));
        return approvals;
    }

    @Bean
    DealSplits dealSplits() {
        return Mockito.mock(DealSplits.class);
    }

    @Bean
    Templates templates() {
        return Mockito.mock(Templates.class);
    }

    @Bean
    Threads threads() {
        Threads threads = Mockito.mock(Threads.class);
        Mockito.when(threads.list(Mockito.any())).thenReturn(new Threads.Slice(List.of(), null));
        return threads;
    }

    @Bean
    Messages messages() {
        return Mockito.mock(Messages.class);
    }

    @Bean
    Inboxes inboxes() {
        return Mockito.mock(Inboxes.class);
    }

    @Bean
    Visits visits() {
        Visits visits = Mockito.mock(Visits.class);
        Mockito.when(visits.allowed()).thenReturn(true);
        return visits;
    }

    @Bean
    Mailboxes mailboxes() {
        return Mockito.mock(Mailboxes.class);
    }

    @Bean
    Drafts drafts() {
        return Mockito.mock(Drafts.class);
    }

    @Bean
    Outbox outbox() {
        Outbox outbox = Mockito.mock(Outbox.class);
        Mockito.when(outbox.standing()).thenReturn(new Outbox.Standing(0, 0, 0, 0, null, List.of()));
        return outbox;
    }
}
