package org.callboard.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which company belongs to which, read only as far as a page can show. */
@Repository
class Hierarchies {

    private static final String ABOVE = """
            with recursive up (id, parent_id, name, depth) as (
                select c.id, c.parent_id, coalesce(c.name, c.domain), 0 from customer.company c where c.id = :id
                union all
                select c.id, c.parent_id, coalesce(c.name, c.domain), up.depth + 1
                from up join customer.company c on c.id = up.parent_id and c.merged_into is null
                where up.depth < :deepest and %s)
            select id, parent_id, name, depth from up where depth > 0 order by depth
            """;
    private static final String BELOW = """
            with recursive down (id, parent_id, name, name_key, depth) as (
                select c.id, c.parent_id, coalesce(c.name, c.domain), c.name_key, 0 from customer.company c
                where c.id = :id
                union all
                (select c.id, c.parent_id, coalesce(c.name, c.domain), c.name_key, d.depth + 1
                from down d
                cross join lateral (
                    select * from customer.company c
                    where c.parent_id = d.id and c.merged_into is null and %s
                    order by c.id limit :most) c
                where d.depth < :deepest))
            select id, parent_id, name, depth from (select * from down limit :read) found
            where depth > 0 order by depth, name_key, id
            """;

    private final JdbcClient jdbc;
    private final Seen seen;

    Hierarchies(JdbcClient jdbc, Seen seen) {
        this.jdbc = jdbc;
        this.seen = seen;
    }

    Hierarchy of(UUID company) {
        Seen.Part sight = seen.of(CompanyKind.NAME, "c");
        List<Hierarchy.Node> above = nodes(ABOVE.formatted(sight.sql()), sight, company);
        List<Hierarchy.Node> below = new ArrayList<>(nodes(BELOW.formatted(sight.sql()), sight, company));
        boolean complete =
                below.size() <= Hierarchy.MOST && below.stream().noneMatch(node -> node.depth() > Hierarchy.DEEPEST);
        below.removeIf(node -> node.depth() > Hierarchy.DEEPEST);
        return new Hierarchy(company, above, below.subList(0, Math.min(below.size(), Hierarchy.MOST)), complete);
    }

    private List<Hierarchy.Node> nodes(String sql, Seen.Part sight, UUID company) {
        return jdbc.sql(sql)
                .params(sight.with(
                        "id",
                        company,
                        "deepest",
                        Hierarchy.DEEPEST + 1,
                        "most",
                        Hierarchy.MOST + 1,
                        "read",
                        Hierarchy.MOST + 2))
                .query((row, n) -> new Hierarchy.Node(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getInt(4)))
                .list();
    }
}
