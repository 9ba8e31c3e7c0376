package org.callboard.deal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who has a say in which deal, by the ids people had when they were added. */
@Repository
class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were added. */
    Map<UUID, ContactRole> of(UUID deal) {
        Map<UUID, ContactRole> roles = new LinkedHashMap<>();
        jdbc.sql("select person_id, role from deal.contact where deal_id = ? order by added_at, person_id")
                .param(deal)
                .query(row -> {
                    roles.put(
                            row.getObject(1, UUID.class),
                            ContactRole.of(row.getString(2)).orElseThrow());
                });
        return roles;
    }

    void put(UUID deal, UUID person, ContactRole role, Instant now) {
        jdbc.sql("""
                        insert into deal.contact (deal_id, person_id, role, added_at) values (?, ?, ?, ?)
                        on conflict (deal_id, person_id) do update set role = excluded.role
                        """)
                .params(deal, person, role.word(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID deal, Collection<UUID> people) {
        jdbc.sql("delete from deal.contact where deal_id = ? and person_id = any(?)")
                .params(deal, people.toArray(UUID[]::new))
                .update();
    }

    void forget(UUID person) {
        jdbc.sql("delete from deal.contact where person_id = ?").param(person).update();
    }

    /** The others' are the survivor's, too. @return those whom it did not have */
    List<UUID> join(UUID survivor, Set<UUID> others) {
        return jdbc.sql("""
                        insert into deal.contact (deal_id, person_id, role, added_at)
                        select ?, person_id, (array_agg(role order by added_at))[1], min(added_at)
                        from deal.contact where deal_id = any(?) group by person_id
                        on conflict (deal_id, person_id) do nothing returning person_id
                        """)
                .params(survivor, others.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    boolean anyOf(UUID deal) {
        return jdbc.sql("select exists (select 1 from deal.contact where deal_id = ?)"
                        + " or exists (select 1 from deal.split where deal_id = ?)")
                .params(deal, deal)
                .query(Boolean.class)
                .single();
    }
}
