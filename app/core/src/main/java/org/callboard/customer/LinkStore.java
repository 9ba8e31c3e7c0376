package org.callboard.customer;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps links, and with the primary one the company that lists show beside a person. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;
    private final PeopleKeys keys;
    private final Clock clock;

    LinkStore(JdbcClient jdbc, PeopleKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Links of one person are changed one after the other. @return false when there is no such person any more */
    boolean lockPerson(UUID person) {
        return jdbc.sql("select 1 from customer.person where id = ? and merged_into is null for update")
                .param(person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<LinkRow> find(UUID person, UUID company) {
        return jdbc.sql("select " + LinkRow.COLUMNS + " from customer.link where person_id = ? and company_id = ?")
                .params(person, company)
                .query(LinkRow::of)
                .optional();
    }

    /** The primary one first, then the oldest. */
    List<LinkRow> ofPeople(Collection<UUID> people) {
        return jdbc.sql(
                        "select " + LinkRow.COLUMNS
                                + " from customer.link where person_id = any(?) order by is_primary desc, changed_at, company_id")
                .param(people.toArray(UUID[]::new))
                .query(LinkRow::of)
                .list();
    }

    List<LinkRow> ofCompanies(Collection<UUID> companies) {
        return jdbc.sql(
                        "select " + LinkRow.COLUMNS
                                + " from customer.link where company_id = any(?) order by person_id, is_primary desc, company_id")
                .param(companies.toArray(UUID[]::new))
                .query(LinkRow::of)
                .list();
    }

    void put(LinkRow link) {
        if (link.primary()) {
            jdbc.sql(
                            "update customer.link set is_primary = false where person_id = ? and is_primary and company_id <> ?")
                    .params(link.person(), link.company())
                    .update();
        }
        jdbc.sql("""
                        insert into customer.link (person_id, company_id, role, is_primary, since, until, changed_at)
                        values (:person, :company, :role, :primary, :since, :until, :now)
                        on conflict (person_id, company_id) do update set role = excluded.role,
                            is_primary = excluded.is_primary, since = excluded.since, until = excluded.until,
                            changed_at = excluded.changed_at
                        """)
                .param("person", link.person())
                .param("company", link.company())
                .param("role", link.role(), Types.VARCHAR)
                .param("primary", link.primary())
                .param("since", link.since(), Types.DATE)
                .param("until", link.until(), Types.DATE)
                .param("now", now())
                .update();
    }

    void remove(UUID person, UUID company) {
        jdbc.sql("delete from customer.link where person_id = ? and company_id = ?")
                .params(person, company)
                .update();
    }

    void noPrimary(UUID person) {
        jdbc.sql("update customer.link set is_primary = false where person_id = ? and is_primary")
                .param(person)
                .update();
    }

    UUID shownCompany(UUID person) {
        return jdbc.sql("select company_id from customer.person where id = ?")
                .param(person)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(company -> company)
                .orElse(null);
    }

    /** What lists show beside the person. @return false when it said so before */
    boolean show(UUID person, UUID company) {
        boolean changed = jdbc.sql("""
                                update customer.person
                                set company_id = :company, version = version + 1, changed_at = :now
                                where id = :person and company_id is distinct from :company
                                """)
                        .param("company", company, Types.OTHER)
                        .param("person", person)
                        .param("now", now())
                        .update()
                > 0;
        if (changed) {
            keys.ofPerson(person);
        }
        return changed;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
