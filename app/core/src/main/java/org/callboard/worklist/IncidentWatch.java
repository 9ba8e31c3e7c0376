package org.callboard.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Models.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells admins of steps that gave up; each once, whichever node sees it first, and many at once in one sentence. */
@Component
@Lit("ui")
class IncidentWatch {

    private static final int LOOKED_AT = 100;
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final ObjectProvider<Models> models;
    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    IncidentWatch(
            ObjectProvider<Models> models,
            JdbcClient jdbc,
            People people,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.models = models;
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30S")
    public void look() {
        List<Incident> found = Optional.ofNullable(models.getIfAvailable())
                .map(engine -> engine.incidents(LOOKED_AT))
                .orElse(List.of());
        if (!found.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> tell(found.stream().filter(this::isNews).toList()));
        }
    }

    @Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT24H")
    public void forget() {
        jdbc.sql("delete from worklist.incident_told where at < ?")
                .param(Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private boolean isNews(Incident incident) {
        return jdbc.sql("insert into worklist.incident_told (id, at) values (?, ?) on conflict do nothing")
                        .params(incident.id(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void tell(List<Incident> news) {
        List<String> admins =
                people.withRole(Role.ADMIN).stream().map(Person::username).toList();
        if (news.isEmpty() || admins.isEmpty()) {
            return;
        }
        Incident first = news.get(0);
        String more = news.size() == 1 ? "" : " and " + (news.size() - 1) + " more";
        events.publishEvent(new Noticed(
                admins,
                "process.incident",
                "A step gave up: " + first.element() + " of " + first.process() + more + ".",
                new Subject(
                        "incident",
                        UUID.nameUUIDFromBytes(first.id().getBytes(java.nio.charset.StandardCharsets.UTF_8)))));
    }
}
