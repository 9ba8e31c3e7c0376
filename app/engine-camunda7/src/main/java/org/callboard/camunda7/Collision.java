package org.callboard.camunda7;

import java.sql.SQLException;

/** PostgreSQL ended a transaction for another one's sake: two waited for each other, or came in no order. */
final class Collision {

    private static final String DEADLOCK = "40P01";
    private static final String NO_ORDER = "40001";

    private Collision() {}

    static boolean isOne(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (DEADLOCK.equals(sql.getSQLState()) || NO_ORDER.equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
