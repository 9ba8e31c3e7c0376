package org.callboard.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.imports.Imports;
import org.callboard.kernel.Subject;
import org.callboard.matching.Profile;
import org.callboard.records.HouseRecords;
import org.callboard.records.RecordView;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.WebAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the people of a file work: who is surely known is linked, an unknown company is made, and one that may be known
 * is made, too, and found among its possible doubles.
 */
@Component
class ImportedEmployers {

    static final String COMPANY = "company";
    static final String DOMAIN = "companyDomain";

    static final List<Imports.Field> COLUMNS = List.of(
            new Imports.Field(COMPANY, "Company name", false), new Imports.Field(DOMAIN, "Company web domain", false));

    private static final int LONGEST = 200;

    private final KnownCustomers known;
    private final Linking linking;
    private final ObjectProvider<HouseRecords> records;
    private final JdbcClient jdbc;

    ImportedEmployers(KnownCustomers known, Linking linking, ObjectProvider<HouseRecords> records, JdbcClient jdbc) {
        this.known = known;
        this.linking = linking;
        this.records = records;
        this.jdbc = jdbc;
    }

    /** @throws org.callboard.kernel.BadInput before anything of the row is written */
    void check(Map<String, String> row) {
        FieldCheck check = new FieldCheck();
        check.line(COMPANY, row.get(COMPANY), LONGEST);
        check.line(DOMAIN, row.get(DOMAIN), LONGEST);
        check.done();
    }

    /** The company that a row of people names, if any. */
    Optional<Profile> profile(Map<String, ?> row) {
        return Optional.of(said(row)).filter(said -> !said.isEmpty()).map(said -> Profiles.company(null, said));
    }

    private static Map<String, Object> said(Map<String, ?> row) {
        Map<String, Object> said = new LinkedHashMap<>();
        put(said, "name", (String) row.get(COMPANY));
        put(said, "domain", domain((String) row.get(DOMAIN)));
        return said;
    }

    void link(UUID importId, UUID person, Map<String, String> row) {
        Map<String, Object> said = said(row);
        if (!said.isEmpty()) {
            UUID company = known.surely(CompanyKind.NAME, Profiles.company(null, said))
                    .orElseGet(() -> create(importId, person, said));
            linking.add(person, company);
        }
    }

    private UUID create(UUID importId, UUID person, Map<String, Object> said) {
        RecordView colleague = records.getObject().get(PersonKind.NAME, person);
        put(said, "owner", colleague.owner());
        put(said, "team", colleague.team());
        UUID company = records.getObject().create(CompanyKind.NAME, said);
        jdbc.sql("update customer.company set import_id = ? where id = ?")
                .params(importId, company)
                .update();
        return company;
    }

    /** The companies that were made for this person's row and where nobody else is. */
    Set<Subject> broughtWith(UUID person) {
        return jdbc.sql("""
                        select c.id from customer.person p
                        join customer.link l on l.person_id = p.id
                        join customer.company c on c.id = l.company_id and c.import_id = p.import_id
                        where p.id = :person
                            and not exists (
                                select 1 from customer.link o where o.company_id = c.id and o.person_id <> p.id)
                            and not exists (select 1 from customer.person o where o.company_id = c.id and o.id <> p.id)
                        """).param("person", person).query(UUID.class).list().stream()
                .map(CustomerEvent::company)
                .collect(Collectors.toSet());
    }

    /** What is no domain says nothing about where somebody works. */
    private static String domain(String typed) {
        return typed == null ? null : WebAddresses.domain(typed);
    }

    private static void put(Map<String, Object> values, String field, String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value.strip());
        }
    }
}
