package org.callboard.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.customer.Conversions.How;
import org.callboard.lead.LeadView;
import org.callboard.matching.Profile;
import org.callboard.matching.Verdict;
import org.springframework.stereotype.Component;

/** Which company and which person a lead is, as far as the house knows: sure, to be asked, or new. */
@Component
class CustomerMatch {

    /** Whoever was asked this often and always said no has a new one before them. */
    private static final int MOST_QUESTIONS = 3;

    private static final int CANDIDATES = 10;
    /** Registering looks at everybody: who is known to a colleague must not be doubled. */
    private static final Seen.Part EVERYBODY = new Seen.Part("true", Map.of());

    private final MatchRows rows;
    private final Answers answers;
    private final Survivors survivors;

    CustomerMatch(MatchRows rows, Answers answers, Survivors survivors) {
        this.rows = rows;
        this.answers = answers;
        this.survivors = survivors;
    }

    /**
     * @param id the known one; {@code null} for a new one, or none
     * @param how {@code null} while somebody has to be asked
     * @param ask of which one to ask; {@code null} when all is clear
     */
    record Choice(String kind, UUID id, How how, UUID ask) {

        boolean isUnsure() {
            return ask != null;
        }
    }

    /** @param company {@code null} when the lead says none */
    record Plan(Choice company, Choice person) {

        /** The company comes first: knowing it helps to know the person. */
        Optional<Choice> question() {
            if (company != null && company.isUnsure()) {
                return Optional.of(company);
            }
            return person.isUnsure() ? Optional.of(person) : Optional.empty();
        }
    }

    Plan of(LeadView lead) {
        Profile profile = Profiles.lead(lead);
        Choice company = choose(CompanyKind.NAME, lead.id(), profile);
        boolean nobodyNamedOne = lead.company() == null || lead.company().isBlank();
        boolean none = company.how() == How.NEW && nobodyNamedOne;
        return new Plan(none ? null : company, choose(PersonKind.NAME, lead.id(), profile));
    }

    private Choice choose(String kind, UUID lead, Profile profile) {
        List<Answers.Answer> said = answers.of(lead, kind);
        Optional<UUID> agreed = said.stream()
                .filter(Answers.Answer::same)
                .map(Answers.Answer::candidate)
                .findFirst()
                .flatMap(candidate -> survivors.of(kind, candidate));
        if (agreed.isPresent()) {
            return new Choice(kind, agreed.get(), How.ASKED, null);
        }
        Set<UUID> others = said.stream().map(Answers.Answer::candidate).collect(Collectors.toSet());
        List<MatchRows.Found> found = rows.like(kind, profile, EVERYBODY, CANDIDATES).stream()
                .filter(one -> !others.contains(one.match().id()))
                .toList();
        return choose(kind, found, said.size());
    }

    private static Choice choose(String kind, List<MatchRows.Found> found, int asked) {
        long sure = found.stream()
                .filter(one -> one.match().verdict() == Verdict.SAME)
                .count();
        if (sure == 1) {
            return new Choice(kind, found.get(0).match().id(), How.LINKED, null);
        }
        // Two who are surely the same are doubles of each other: a person chooses.
        if (found.isEmpty() || asked >= MOST_QUESTIONS) {
            return new Choice(kind, null, How.NEW, null);
        }
        return new Choice(kind, null, null, found.get(0).match().id());
    }
}
