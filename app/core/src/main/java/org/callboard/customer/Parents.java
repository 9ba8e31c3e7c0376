package org.callboard.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parents of companies: never in a circle, also when companies are merged and children move to the survivor. */
@Repository
class Parents {

    /** Changes of parents take turns: two that are right apart can make a circle together. */
    private static final long TURN = 7_240_003L;

    private final JdbcClient jdbc;

    Parents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that gave the company a parent. @throws BadInput when it is among the parent's own parents */
    void refuseCircles(UUID company) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(TURN)
                .query((row, n) -> n)
                .list();
        boolean circle = jdbc.sql("""
                        with recursive up (id) as (
                            select parent_id from customer.company where id = :id
                            union
                            select c.parent_id from up join customer.company c on c.id = up.id)
                        select exists (select 1 from up where id = :id)
                        """).param("id", company).query(Boolean.class).single();
        if (circle) {
            throw new BadInput(
                    "parentId",
                    "Would make the company its own parent's parent; choose one that does not belong to it.");
        }
    }

    /** @return who had which parent before */
    Map<String, Object> merge(UUID survivor, Set<UUID> others) {
        UUID[] gone = others.toArray(UUID[]::new);
        Map<String, Object> before = new HashMap<>();
        jdbc.sql("select id, parent_id from customer.company where parent_id = any(?) and id <> all(?) for update")
                .params(gone, gone)
                .query((row, n) -> before.put(row.getString(1), row.getString(2)))
                .list();
        jdbc.sql("update customer.company set parent_id = nullif(?::uuid, id), version = version + 1"
                        + " where parent_id = any(?) and id <> all(?)")
                .params(survivor, gone, gone)
                .update();
        breakCircle(survivor, before);
        return before;
    }

    /** Its parent hangs below what was merged into it: then it is the top. */
    private void breakCircle(UUID survivor, Map<String, Object> before) {
        List<String> parent =
                jdbc.sql("""
                        with recursive up (id) as (
                            select parent_id from customer.company where id = :id
                            union
                            select c.parent_id from up join customer.company c on c.id = up.id)
                        update customer.company set parent_id = null, version = version + 1
                        where id = :id and exists (select 1 from up where id = :id)
                        returning (select old.parent_id::text from customer.company old where old.id = :id)
                        """).param("id", survivor).query(String.class).list();
        parent.forEach(old -> before.putIfAbsent(survivor.toString(), old));
    }

    /** Those who were given another parent since then keep it. */
    void part(UUID survivor, Map<?, ?> before) {
        List<Object[]> back = new ArrayList<>();
        before.forEach((child, parent) -> back.add(new Object[] {child, parent}));
        for (Object[] one : back) {
            jdbc.sql(
                            "update customer.company set parent_id = :parent::uuid, version = version + 1"
                                    + " where id = :child::uuid and (parent_id = :survivor or id = :survivor and parent_id is null)")
                    .param("parent", one[1])
                    .param("child", one[0])
                    .param("survivor", survivor)
                    .update();
        }
    }
}
