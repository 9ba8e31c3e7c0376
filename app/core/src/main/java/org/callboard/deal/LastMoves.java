package org.callboard.deal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.springframework.stereotype.Component;

/** Says to whoever came second who was first: "Maria moved it to Proposal a moment ago." */
@Component
class LastMoves {

    private final VisitRows visits;
    private final People people;
    private final Clock clock;

    LastMoves(VisitRows visits, People people, Clock clock) {
        this.visits = visits;
        this.people = people;
        this.clock = clock;
    }

    String of(DealRow deal) {
        Optional<StageVisit> last = visits.current(deal.id());
        String who = last.map(StageVisit::by)
                .flatMap(people::find)
                .map(Person::name)
                .orElse(last.map(StageVisit::by).isPresent() ? "Its process" : "Somebody");
        return who + " moved it to " + deal.stageName() + last.map(this::ago).orElse("") + ".";
    }

    private String ago(StageVisit visit) {
        long minutes = Duration.between(visit.enteredAt(), clock.instant()).toMinutes();
        if (minutes < 2) {
            return " a moment ago";
        }
        return minutes < 120 ? " " + minutes + " minutes ago" : "";
    }
}
