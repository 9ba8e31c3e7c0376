package org.callboard.signals;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.callboard.kernel.Lit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to the {@link NotifyBell} of all nodes on one connection of its own, and publishes what it hears in this JVM. After
 * a lost connection it comes back by itself and says "look again", because it cannot know what it missed.
 */
@Component
@Lit({"ui", "api", "communication"})
class Ears implements SmartLifecycle {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int PAUSE_SECONDS = 3;
    private static final Logger log = LoggerFactory.getLogger(Ears.class);

    private final DataSource dataSource;
    private final ApplicationEventPublisher events;
    private volatile CountDownLatch stopped;

    Ears(DataSource dataSource, ApplicationEventPublisher events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopped = stop;
        Thread thread = new Thread(() -> listenUntil(stop), "signals-ears");
        thread.setDaemon(true);
        thread.start();
    }

    private void listenUntil(CountDownLatch stop) {
        boolean again = false;
        while (stop.getCount() > 0) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + NotifyBell.CHANNEL);
                if (again) {
                    events.publishEvent(new Signal(null, null));
                }
                hear(connection.unwrap(PGConnection.class), stop);
            } catch (SQLException lost) {
                if (stop.getCount() > 0) {
                    log.warn("Not listening to signals for {} s: {}", PAUSE_SECONDS, lost.getMessage());
                    pause(stop);
                }
            }
            again = true;
        }
    }

    private void hear(PGConnection connection, CountDownLatch stop) throws SQLException {
        while (stop.getCount() > 0) {
            PGNotification[] heard = connection.getNotifications(PATIENCE_MILLIS);
            for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                Payload.read(notification.getParameter()).forEach(this::publish);
            }
        }
    }

    private void publish(Signal signal) {
        try {
            events.publishEvent(signal);
        } catch (RuntimeException accident) {
            log.warn("A listener could not follow {}.", signal, accident);
        }
    }

    /** Never one of the pool's: it would be missing there for ever. */
    private Connection connect() throws SQLException {
        if (!dataSource.isWrapperFor(HikariDataSource.class)) {
            return dataSource.getConnection();
        }
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private static void pause(CountDownLatch stop) {
        try {
            stop.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped != null && stopped.getCount() > 0;
    }
}
