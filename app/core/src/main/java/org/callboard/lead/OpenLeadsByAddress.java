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
        return jdbc.sql("select id from lead.lead where email_key = ? and status in ('NEW', 'ASSIGNED', 'NURTURING')"
                        + " order by id desc limit 1")
                .param(key)
                .query(UUID.class)
                .optional();
    }
}
