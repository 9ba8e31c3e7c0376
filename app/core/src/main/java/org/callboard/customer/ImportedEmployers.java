package org.callboard.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Imports;
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

    void link(UUID importId, UUID person, Map<String, String> row) {
        Map<String, Object> said = new LinkedHashMap<>();
        put(said, "name", row.get(COMPANY));
        put(said, "domain", domain(row.get(DOMAIN)));
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
