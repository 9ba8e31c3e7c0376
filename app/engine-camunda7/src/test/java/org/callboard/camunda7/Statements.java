package org.callboard.camunda7;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes to the database on the current thread: statements, round trips, commits. */
final class Statements {

    static final class Count {
        int statements;
        int roundTrips;
        int commits;
        final Map<String, AtomicInteger> byText = new TreeMap<>();

        @Override
        public String toString() {
            return statements + " statements, " + roundTrips + " round trips, " + commits + " commits";
        }
    }

    private static final ThreadLocal<Count> CURRENT = ThreadLocal.withInitial(Count::new);

    private Statements() {}

    static Count since() {
        Count fresh = new Count();
        CURRENT.set(fresh);
        return fresh;
    }

    static DataSource counting(DataSource target) {
        return new DelegatingDataSource(target) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                return proxy(Connection.class, super.getConnection(), null);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, T target, String sql) {
        AtomicInteger batched = new AtomicInteger();
        InvocationHandler handler = (self, method, arguments) -> {
            Count count = CURRENT.get();
            switch (method.getName()) {
                case "addBatch" -> batched.incrementAndGet();
                case "executeBatch" -> {
                    count.roundTrips++;
                    note(count, sql, batched.getAndSet(0));
                }
                case "execute", "executeQuery", "executeUpdate" -> {
                    count.roundTrips++;
                    note(count, sql, 1);
                }
                case "commit" -> {
                    count.roundTrips++;
                    count.commits++;
                }
                default -> {}
            }
            try {
                Object result = method.invoke(target, arguments);
                return result instanceof PreparedStatement statement
                        ? proxy(PreparedStatement.class, statement, (String) arguments[0])
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (T) Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static void note(Count count, String sql, int times) {
        count.statements += times;
        String text = sql == null ? "?" : sql.strip().replaceAll("\\s+", " ");
        count.byText
                .computeIfAbsent(text.substring(0, Math.min(90, text.length())), t -> new AtomicInteger())
                .addAndGet(times);
    }
}
