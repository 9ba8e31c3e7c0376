package org.callboard.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.callboard.records.CustomField.Index;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Builds the indexes of custom fields while everybody goes on working, and drops those that nobody needs. What is to be
 * done stands in the definitions and in the catalogue of the database: whoever dies in between, any node goes on.
 */
@Component
class CustomIndexes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CustomIndexes.class);
    /** Any number, as long as every node uses the same: one builds at a time. */
    private static final long TURN = 7_224_003L;

    private static final String PREFIX = "custom_field_";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final CustomFieldRows rows;
    private final Extensibles kinds;
    private final FieldCatalogue catalogue;
    private final ThreadPoolExecutor builder = new ThreadPoolExecutor(
            0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1), CustomIndexes::thread, (late, pool) -> {});

    CustomIndexes(
            DataSource dataSource,
            JdbcTemplate jdbc,
            CustomFieldRows rows,
            Extensibles kinds,
            FieldCatalogue catalogue) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.rows = rows;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    private record Found(String schema, String name, boolean valid) {}

    /** Soon after the current transaction, if there is one. */
    void look() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    start();
                }
            });
        } else {
            start();
        }
    }

    /** What another node began and did not finish, and what this one began in a former life. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT30S")
    void start() {
        builder.execute(this::work);
    }

    private void work() {
        try {
            build();
        } catch (SQLException | RuntimeException failed) {
            log.warn("Indexes of custom fields are not up to date; trying again shortly: {}", failed.getMessage());
        }
    }

    /** Brings the indexes to what the definitions say, unless another node is at it. */
    void build() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            if (!truth(statement, "select pg_try_advisory_lock(" + TURN + ")")) {
                return;
            }
            try {
                bring(statement);
            } finally {
                statement.execute("select pg_advisory_unlock(" + TURN + ")");
            }
        }
    }

    private void bring(Statement statement) throws SQLException {
        Map<String, CustomField> wanted = rows.all().stream()
                .filter(f -> !f.retired()
                        && CustomColumn.isOrdered(f)
                        && kinds.names().contains(f.kind()))
                .collect(Collectors.toMap(CustomIndexes::name, Function.identity()));
        Map<String, Found> found = found();
        for (Found index : found.values()) {
            if (!index.valid() || !wanted.containsKey(index.name())) {
                statement.execute("drop index concurrently if exists " + index.schema() + "." + index.name());
            }
        }
        for (Map.Entry<String, CustomField> each : wanted.entrySet()) {
            Found index = found.get(each.getKey());
            if (index == null || !index.valid()) {
                create(statement, each.getKey(), each.getValue());
            }
            ready(each.getValue());
        }
    }

    private void create(Statement statement, String name, CustomField field) throws SQLException {
        String table = kinds.get(field.kind()).table();
        long begin = System.nanoTime();
        statement.execute("create index concurrently %s on %s (%s, id)".formatted(name, table, CustomColumn.of(field)));
        // Only now are there statistics about the expression, and plans that use the index.
        statement.execute("analyze " + table);
        log.info(
                "The index of {} of {} is there after {} ms",
                field.name(),
                field.kind(),
                (System.nanoTime() - begin) / 1_000_000);
    }

    private void ready(CustomField field) {
        int changed = jdbc.update(
                """
                update records.custom_field set index_state = ?
                where id = ? and index_state = ? and type = ? and filtered and not retired
                """,
                Index.READY.name(),
                field.id(),
                Index.BUILDING.name(),
                field.type().name());
        if (changed > 0) {
            catalogue.changed();
        }
    }

    /** All there are, half-built ones included. */
    private Map<String, Found> found() {
        List<Found> all = jdbc.query(
                """
                select n.nspname, c.relname, i.indisvalid from pg_index i
                join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relname like ?
                """,
                (row, n) -> new Found(row.getString(1), row.getString(2), row.getBoolean(3)),
                PREFIX.replace("_", "\\_") + "%");
        return all.stream()
                .filter(index -> index.name().matches(PREFIX + "[0-9a-f]{32}_[a-z_]+"))
                .collect(Collectors.toMap(Found::name, Function.identity()));
    }

    static String name(CustomField field) {
        return PREFIX + field.id().toString().replace("-", "") + "_"
                + field.type().name().toLowerCase(Locale.ROOT);
    }

    private static boolean truth(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "custom-field-indexes");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        builder.shutdownNow();
    }
}
