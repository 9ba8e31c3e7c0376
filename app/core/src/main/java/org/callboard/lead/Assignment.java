package org.callboard.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.access.Workload;
import org.callboard.decision.Decided;
import org.callboard.decision.Decisions;
import org.callboard.decision.Question;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.records.text.Countries;
import org.callboard.rules.lead.Candidate;
import org.callboard.rules.lead.LeadToAssign;
import org.callboard.rules.lead.RuledOut;
import org.callboard.rules.lead.Suits;
import org.callboard.rules.lead.ToTeam;
import org.springframework.stereotype.Component;

/**
 * Who gets a lead. The rules say who suits; of those the one with the least open work, and among equals the one who has
 * waited longest since the last lead. Both are read from what is committed, so the turn survives a restart and needs no
 * lock: two leads that come in at the same moment may go to the same person, and the next one evens it out. A lead that
 * comes back stays with its owner while they suit.
 */
@Component
class Assignment {

    private static final String DECISION = "lead/lead-assignment";

    private final People people;
    private final Workload workload;
    private final Decisions decisions;
    private final AssignmentTurns turns;

    Assignment(People people, Workload workload, Decisions decisions, AssignmentTurns turns) {
        this.people = people;
        this.workload = workload;
        this.decisions = decisions;
        this.turns = turns;
    }

    /** @param owner {@code null} when nobody suits; @param team {@code null} when no rule names one */
    record Chosen(String owner, String team) {}

    Chosen choose(Lead lead, Job job) {
        List<Candidate> candidates = candidates();
        List<Object> facts = new ArrayList<>(candidates);
        facts.add(toAssign(lead));
        Decided decided = decisions.decide(
                new Question(DECISION, job.release(), Subject.lead(lead.id()), job.instanceId(), facts));
        Set<String> suiting = suiting(decided);
        String owner = suiting.contains(lead.owner())
                ? lead.owner()
                : leastBusy(candidates.stream()
                        .filter(c -> suiting.contains(c.username()))
                        .toList());
        return new Chosen(owner, team(decided, owner, candidates));
    }

    private List<Candidate> candidates() {
        List<Person> reps = people.withRole(Role.SALES_REP);
        Map<String, Integer> open = workload.openTasks(reps.stream()
                .collect(Collectors.toMap(
                        Person::username, person -> Math.max(person.capacity(), Workload.COUNTED_UP_TO))));
        return reps.stream()
                .map(p -> new Candidate(
                        p.username(),
                        p.teams(),
                        p.countries(),
                        p.industries(),
                        p.languages(),
                        open.getOrDefault(p.username(), 0),
                        p.capacity(),
                        p.present()))
                .toList();
    }

    private static LeadToAssign toAssign(Lead lead) {
        LeadDetails d = lead.details();
        return new LeadToAssign(
                d.country(),
                d.industry(),
                Countries.language(d.country()),
                lead.grade() == null ? null : lead.grade().name(),
                d.companySize());
    }

    private static Set<String> suiting(Decided decided) {
        Set<String> suiting = decided.findings(Suits.class).stream()
                .map(Suits::username)
                .collect(Collectors.toCollection(HashSet::new));
        decided.findings(RuledOut.class).forEach(out -> suiting.remove(out.username()));
        return suiting;
    }

    private String leastBusy(List<Candidate> suiting) {
        int least = suiting.stream().mapToInt(Candidate::openWork).min().orElse(0);
        List<String> equals = suiting.stream()
                .filter(c -> c.openWork() == least)
                .map(Candidate::username)
                .sorted(Comparator.naturalOrder())
                .toList();
        return equals.size() < 2 ? equals.stream().findFirst().orElse(null) : turns.longestWaiting(equals);
    }

    /** The territory's team; else the owner's, when there is only one. */
    private static String team(Decided decided, String owner, List<Candidate> candidates) {
        return decided.findings(ToTeam.class).stream()
                .map(ToTeam::team)
                .sorted()
                .findFirst()
                .orElseGet(() -> candidates.stream()
                        .filter(c -> c.username().equals(owner) && c.teams().size() == 1)
                        .flatMap(c -> c.teams().stream())
                        .findFirst()
                        .orElse(null));
    }
}
