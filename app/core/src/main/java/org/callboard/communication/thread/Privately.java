package org.callboard.communication.thread;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the house writes to one colleague out of everybody else's sight: it is in no group's mailbox. */
@Component
public class Privately {

    private final JdbcClient jdbc;

    Privately(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param message the first of its conversation */
    @Transactional(propagation = Propagation.MANDATORY)
    public void only(UUID message, String username) {
        jdbc.sql("""
                        update communication.thread set mailbox_id = null, assignee = ?, state = 'DONE', unread = false,
                            version = version + 1
                        where messages = 1 and id = (select thread_id from communication.message where id = ?)
                        """).params(username, message).update();
    }
}
