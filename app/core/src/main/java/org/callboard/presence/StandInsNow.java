package org.callboard.presence;

import java.util.Collections;
import java.util.Optional;
import java.util.function.Predicate;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.StandIns;
import org.springframework.stereotype.Component;

/** Gives a new task of somebody who is away to whoever stands in, if they may do it. */
@Component
class StandInsNow implements StandIns {

    private final AwayNow away;
    private final AbsenceNews news;
    private final People people;

    StandInsNow(AwayNow away, AbsenceNews news, People people) {
        this.away = away;
        this.news = news;
        this.people = people;
    }

    @Override
    public Optional<String> insteadOf(String username, OpenTask task, Predicate<String> mayDo) {
        Optional<Absence> absence = away.of(username);
        if (absence.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> standIn =
                away.standIn(username, people, somebody -> isAble(somebody, task) && mayDo.test(somebody));
        standIn.ifPresent(found -> news.stoodIn(task, absence.get(), found));
        return standIn;
    }

    private boolean isAble(String username, OpenTask task) {
        Person person = people.find(username).orElseThrow();
        boolean leads = !Collections.disjoint(
                person.roles(), java.util.Set.of(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN));
        return task.groups().isEmpty() || leads || !Collections.disjoint(person.roles(), task.groups());
    }
}
