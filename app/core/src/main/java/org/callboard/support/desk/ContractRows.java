package org.callboard.support.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.support.Contracts.Contract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contracts' table. */
@Repository
public class ContractRows {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    ContractRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contract> of(UUID company) {
        return jdbc.sql("select * from support.contract where company_id = ? order by starts_on desc, id limit " + MOST)
                .param(company)
                .query(ContractRows::contract)
                .list();
    }

    /** The one in force; of several the one that began last. */
    public Optional<Contract> inForce(UUID company, LocalDate day) {
        return company == null
                ? Optional.empty()
                : jdbc.sql("""
                                select * from support.contract where company_id = :company and starts_on <= :day
                                    and (ends_on is null or ends_on >= :day)
                                order by starts_on desc, id limit 1
                                """)
                        .param("company", company)
                        .param("day", day)
                        .query(ContractRows::contract)
                        .optional();
    }

    void put(Contract contract) {
        jdbc.sql("""
                        insert into support.contract (id, company_id, name, tier, calendar, starts_on, ends_on)
                        values (:id, :company, :name, :tier, :calendar, :starts, :ends)
                        on conflict (id) do update set name = excluded.name, tier = excluded.tier, calendar = excluded.calendar,
                            starts_on = excluded.starts_on, ends_on = excluded.ends_on
                        """)
                .param("id", contract.id())
                .param("company", contract.companyId())
                .param("name", contract.name())
                .param("tier", contract.tier())
                .param("calendar", contract.calendar(), Types.VARCHAR)
                .param("starts", contract.startsOn())
                .param("ends", contract.endsOn(), Types.DATE)
                .update();
    }

    /** Tickets of a company that something is still promised for, in the order of ids. */
    List<UUID> ticketsUnderWay(UUID company, int most) {
        return jdbc.sql("""
                        select id from support.ticket where company_id = ? and merged_into is null
                            and state in ('OPEN', 'WAITING') order by id limit ?
                        """).params(company, most).query(UUID.class).list();
    }

    private static Contract contract(ResultSet row, int n) throws SQLException {
        return new Contract(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("name"),
                row.getString("tier"),
                row.getString("calendar"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
