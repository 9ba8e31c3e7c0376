package org.callboard.analytics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.kernel.SubjectShares;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** Who has which part of a deal. A part belongs to the first team of whoever has it, the deal's own where it is one of theirs. */
@Repository
class DealShares {

    private static final String WRITE =
            "insert into analytics.share (deal_id, owner, team, percent) values (:deal, :owner, :team, :percent)";

    private final NamedParameterJdbcTemplate jdbc;
    private final List<SubjectShares> kept;
    private final People people;

    DealShares(NamedParameterJdbcTemplate jdbc, ObjectProvider<SubjectShares> kept, People people) {
        this.jdbc = jdbc;
        this.kept =
                kept.stream().filter(of -> of.type().equals(DealKeeper.DEAL)).toList();
        this.people = people;
    }

    /** As they are now; those of other deals stay. */
    void copy(Collection<UUID> deals) {
        jdbc.update(
                "delete from analytics.share where deal_id = any(:deals)",
                new MapSqlParameterSource("deals", deals.toArray(UUID[]::new)));
        for (SubjectShares of : kept) {
            of.of(deals).forEach(this::write);
        }
    }

    private void write(UUID deal, List<SubjectShares.Share> shares) {
        List<String> ofDeal = jdbc.queryForList(
                "select team from analytics.deal where id = :deal and team is not null",
                Map.of("deal", deal),
                String.class);
        jdbc.batchUpdate(
                WRITE,
                shares.stream()
                        .map(share -> new MapSqlParameterSource("deal", deal)
                                .addValue("owner", share.username())
                                .addValue("team", team(share.username(), ofDeal))
                                .addValue("percent", share.percent()))
                        .toArray(SqlParameterSource[]::new));
    }

    private String team(String username, List<String> ofDeal) {
        Collection<String> teams = people.find(username).map(Person::teams).orElseGet(Set::of);
        return ofDeal.stream()
                .filter(teams::contains)
                .findFirst()
                .orElseGet(() -> teams.stream().sorted().findFirst().orElse(null));
    }
}
