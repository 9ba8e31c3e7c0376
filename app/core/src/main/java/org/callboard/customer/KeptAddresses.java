package org.callboard.customer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.callboard.matching.Matcher;
import org.callboard.matching.Profile;
import org.callboard.records.text.FreeMail;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptAddresses implements KnownAddresses {

    private static final Known NOBODY = new Known(null, null);

    private final Matcher matcher;
    private final JdbcClient jdbc;

    KeptAddresses(Matcher matcher, JdbcClient jdbc) {
        this.matcher = matcher;
        this.jdbc = jdbc;
    }

    /** A person with one of their addresses. */
    private record Candidate(UUID id, UUID companyId, String address) {}

    @Override
    @Transactional(readOnly = true)
    public Known of(String email) {
        String normal = NormalForm.email(email);
        if (normal == null || normal.indexOf('@') < 1) {
            return NOBODY;
        }
        Optional<Candidate> person = person(normal);
        UUID company = person.map(Candidate::companyId).orElseGet(() -> company(normal));
        return new Known(person.map(Candidate::id).orElse(null), company);
    }

    /** Of several that share an address the first one that was known: always the same. */
    private Optional<Candidate> person(String email) {
        String[] keys = matcher.keys(Profile.person(null, null, null).withEmails(List.of(email))).stream()
                .filter(key -> key.startsWith("e:"))
                .toArray(String[]::new);
        return jdbc
                .sql("""
                        select p.id, p.company_id, a.address from customer.person p
                        cross join lateral (select p.email as address union all
                            select e ->> 'value' from jsonb_array_elements(coalesce(p.emails, '[]')) e limit 20) a
                        where p.match_keys && ?::text[] and p.merged_into is null and a.address is not null
                        order by p.id limit 100
                        """)
                .param(keys)
                .query((row, n) -> new Candidate(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), NormalForm.email(row.getString(3))))
                .list()
                .stream()
                .filter(one -> Objects.equals(one.address(), email))
                .findFirst();
    }

    /** Nobody's who only rents a box at a provider's; and of two that share a domain none. */
    private UUID company(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1);
        if (FreeMail.is(domain)) {
            return null;
        }
        String[] keys = matcher.keys(Profile.company(null, null).withDomains(List.of(domain))).stream()
                .filter(key -> key.startsWith("d:"))
                .toArray(String[]::new);
        List<UUID> found = jdbc.sql(
                        "select id from customer.company where match_keys && ?::text[] and merged_into is null"
                                + " order by id limit 2")
                .param(keys)
                .query(UUID.class)
                .list();
        return found.size() == 1 ? found.get(0) : null;
    }
}
