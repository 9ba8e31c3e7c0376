package org.callboard.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.customer.Conversions.How;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which customer a lead became; one row a lead. */
@Repository
class ConversionRows {

    private static final int MOST = 20;
    private static final String SELECT =
            "select lead_id, company_id, company_how, person_id, person_how, at, by" + " from customer.conversion ";

    private final JdbcClient jdbc;

    ConversionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever else converts the same lead waits until this transaction ends. */
    void takeTurn(UUID lead) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 41))")
                .param(lead.toString())
                .query((row, n) -> n)
                .list();
    }

    void add(ConversionRow row) {
        jdbc.sql("insert into customer.conversion (lead_id, company_id, company_how, person_id, person_how, at, by)"
                        + " values (:lead, :company, :companyHow, :person, :personHow, :at, :by)")
                .param("lead", row.lead())
                .param("company", row.company(), Types.OTHER)
                .param(
                        "companyHow",
                        row.companyHow() == null ? null : row.companyHow().name(),
                        Types.VARCHAR)
                .param("person", row.person())
                .param("personHow", row.personHow().name())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("by", row.by(), Types.VARCHAR)
                .update();
    }

    Optional<ConversionRow> find(UUID lead) {
        return jdbc.sql(SELECT + "where lead_id = ?")
                .param(lead)
                .query(ConversionRows::row)
                .optional();
    }

    /** Of the record and all that was merged into it, newest first. */
    List<ConversionRow> of(String kind, UUID id) {
        boolean company = kind.equals(CompanyKind.NAME);
        return jdbc.sql("with recursive same (id) as (select ?::uuid union select t.id from same join "
                        + (company ? "customer.company" : "customer.person") + " t on t.merged_into = same.id) "
                        + SELECT + "where " + (company ? "company_id" : "person_id")
                        + " in (select id from same) order by at desc, lead_id limit " + MOST)
                .param(id)
                .query(ConversionRows::row)
                .list();
    }

    private static ConversionRow row(ResultSet row, int n) throws SQLException {
        return new ConversionRow(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3) == null ? null : How.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                How.valueOf(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7));
    }
}
