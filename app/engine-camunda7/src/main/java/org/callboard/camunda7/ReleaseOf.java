package org.callboard.camunda7;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which release a process definition came with: the number in its deployment's name. Never changes, so kept. */
@Component
class ReleaseOf {

    static final String PREFIX = "release-";

    private final Map<String, Integer> known = new ConcurrentHashMap<>();
    private final JdbcTemplate jdbc;

    ReleaseOf(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int definition(String definitionId) {
        return known.computeIfAbsent(definitionId, this::read);
    }

    private int read(String definitionId) {
        String name = jdbc.query("""
                select d.name_ from engine.act_re_procdef p join engine.act_re_deployment d on d.id_ = p.deployment_id_
                where p.id_ = ?
                """, rows -> rows.next() ? rows.getString(1) : null, definitionId);
        if (name == null || !name.startsWith(PREFIX)) {
            throw new ProcessEngineException("Process definition " + definitionId + " belongs to no release");
        }
        return Integer.parseInt(name.substring(PREFIX.length()));
    }
}
