package org.callboard.customer;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What companies and people are called; asks for no rights. */
@Repository
class Names {

    static final String OF_PERSON = "coalesce(nullif(concat_ws(' ', first_name, last_name), ''), email, phone)";
    static final String OF_COMPANY = "coalesce(name, domain)";

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String ofPerson(UUID id) {
        return of(OF_PERSON, "customer.person", id);
    }

    String ofCompany(UUID id) {
        return of(OF_COMPANY, "customer.company", id);
    }

    private String of(String title, String table, UUID id) {
        return jdbc.sql("select coalesce(" + title + ", '') from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("somebody who is gone");
    }
}
