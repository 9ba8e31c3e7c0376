package org.callboard.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links as the current user may see them: of both ends only what is in sight. */
@Repository
class LinkViews {

    private static final Map<String, String> SORTS = Map.of("name", "p.name_key", "role", "l.role", "since", "l.since");

    private static final String SELECT = """
            select p.id, coalesce(nullif(concat_ws(' ', p.first_name, p.last_name), ''), p.email, p.phone), p.job_title,
                c.id, coalesce(c.name, c.domain), l.role, l.is_primary, l.since, l.until
            """;
    private static final String FROM = """
            from customer.link l
            join customer.person p on p.id = l.person_id and p.merged_into is null
            join customer.company c on c.id = l.company_id and c.merged_into is null
            """;

    private final JdbcClient jdbc;
    private final Seen seen;

    LinkViews(JdbcClient jdbc, Seen seen) {
        this.jdbc = jdbc;
        this.seen = seen;
    }

    List<Link> companiesOf(UUID person) {
        Seen.Part sight = seen.of(CompanyKind.NAME, "c");
        return jdbc.sql(SELECT + FROM + "where l.person_id = :person and " + sight.sql()
                        + " order by l.is_primary desc, c.name_key, c.id limit " + Links.MOST_COMPANIES)
                .params(sight.with("person", person))
                .query(LinkViews::link)
                .list();
    }

    Page<Link> peopleOf(UUID company, PageRequest page) {
        Seen.Part sight = seen.of(PersonKind.NAME, "p");
        Map<String, Object> params = sight.with("company", company, "size", page.size(), "offset", page.offset());
        String where = "where l.company_id = :company and " + sight.sql();
        List<Link> items = jdbc.sql(SELECT + FROM + where + " order by " + order(page) + " limit :size offset :offset")
                .params(params)
                .query(LinkViews::link)
                .list();
        long total = jdbc.sql("select count(*) from (select 1 " + FROM + where + " limit " + (Page.EXACT_UP_TO + 1)
                        + ") found")
                .params(params)
                .query(Long.class)
                .single();
        return new Page<>(items, page.page(), page.size(), total);
    }

    private static String order(PageRequest page) {
        String key = page.sort().isEmpty() ? "name" : page.sort().get(0);
        boolean down = key.startsWith("-");
        String column = SORTS.getOrDefault(down ? key.substring(1) : key, SORTS.get("name"));
        return column + (down ? " desc" : "") + " nulls last, p.id";
    }

    private static Link link(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Link(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }
}
