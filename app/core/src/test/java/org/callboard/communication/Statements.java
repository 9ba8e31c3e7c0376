package org.callboard.communication;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a piece of work asks of the database, on this thread. */
public final class Statements {

    private static final String SAID = "Executing prepared SQL statement [";
    private static final String SAID_OF_MANY = "Executing SQL batch update [";

    private Statements() {}

    public static List<String> of(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = log.getLevel();
        heard.start();
        log.setLevel(Level.DEBUG);
        log.addAppender(heard);
        String here = Thread.currentThread().getName();
        try {
            work.run();
        } finally {
            log.detachAppender(heard);
            log.setLevel(before);
        }
        return List.copyOf(heard.list).stream()
                .filter(line -> line.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith(SAID) || line.startsWith(SAID_OF_MANY))
                .toList();
    }
}
