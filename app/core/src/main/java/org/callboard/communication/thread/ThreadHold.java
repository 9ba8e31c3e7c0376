package org.callboard.communication.thread;

import java.util.UUID;
import org.callboard.communication.Threads;
import org.callboard.kernel.SubjectHold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A conversation is held before its task, like every subject: each of the two follows whoever the other one is given to. */
@Component
class ThreadHold implements SubjectHold {

    private final JdbcClient jdbc;

    ThreadHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return Threads.TYPE;
    }

    @Override
    public void hold(UUID id) {
        jdbc.sql("select 1 from communication.thread where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }
}
