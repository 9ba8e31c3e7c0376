package org.callboard.lead;

import java.util.Optional;
import java.util.UUID;
import org.callboard.records.text.NormalForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OpenLeadsByAddress implements LeadsByAddress {

    private final JdbcClient jdbc;

    OpenLeadsByAddress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> open(String email) {
        String key = NormalForm.email(email);
        if (key == null || key.indexOf('@') < 1) {
            return Optional.empty();
        }
        return newest("email_key", key);
    }

    /** Numbers stand there as somebody typed them: with the country by its plus, by zeros, or by nothing. */
    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> openOfNumber(String number) {
        String key = NormalForm.phone(number);
        if (key == null || !key.startsWith("+")) {
            return Optional.empty();
        }
        String digits = key.substring(1);
        return newest("phone_key", key, digits, "00" + digits);
    }

    private Optional<UUID> newest(String column, String... keys) {
        return jdbc.sql("select id from lead.lead where " + column
                        + " = any(?) and status in ('NEW', 'ASSIGNED', 'NURTURING')" + " order by id desc limit 1")
                .param(keys)
                .query(UUID.class)
                .optional();
    }
}
