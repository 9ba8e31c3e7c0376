package org.callboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Models.Incident;
import org.callboard.testing.CoreHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@WorklistTest
class IncidentWatchTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final Models models = mock(Models.class);
    private final List<Noticed> said = new ArrayList<>();
    private IncidentWatch here;
    private IncidentWatch there;

    @BeforeEach
    void twoNodesWatch() {
        here = node();
        there = node();
    }

    @Test
    void tellsAdminsOnceHoweverManyNodesLook() {
        when(models.incidents(anyInt())).thenReturn(List.of(incident(), incident()));

        here.look();
        there.look();

        assertThat(said).singleElement().satisfies(notice -> {
            assertThat(notice.usernames()).containsExactly("admin1");
            assertThat(notice.what()).isEqualTo("process.incident");
            assertThat(notice.text()).isEqualTo("A step gave up: Task_Score of lead-handling and 1 more.");
        });
        assertThat(NotificationKind.of("process.incident")).isEqualTo(NotificationKind.INCIDENT);
    }

    @Test
    void isSilentWhereAllIsWell() {
        when(models.incidents(anyInt())).thenReturn(List.of());

        here.look();

        assertThat(said).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private IncidentWatch node() {
        ObjectProvider<Models> engine = mock(ObjectProvider.class);
        when(engine.getIfAvailable()).thenReturn(models);
        People people = mock(People.class);
        when(people.withRole(Role.ADMIN))
                .thenReturn(List.of(new Person(
                        "admin1",
                        "Ada",
                        null,
                        Set.of(Role.ADMIN),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        0,
                        true,
                        true)));
        return new IncidentWatch(engine, jdbc, people, event -> said.add((Noticed) event), transaction, clock);
    }

    private static Incident incident() {
        return new Incident(
                UUID.randomUUID().toString(),
                CoreHouse.NOON,
                "lead-handling",
                "Task_Score",
                "i1",
                "k1",
                1,
                "scoring.score-lead",
                "NPE",
                null);
    }
}
