package org.callboard.access.web;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * What the database refused because of what the caller sent. A door should have said it better and earlier; it is the
 * caller's mistake all the same, so never a 5xx.
 */
final class DatabaseSurprises {

    static final String OVERTAKEN = "Somebody else changed this at the same moment. Look again, then repeat it.";

    record Surprise(HttpStatus status, String message) {}

    private DatabaseSurprises() {}

    static Optional<Surprise> of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** By the classes of PostgreSQL's error codes. */
    private static Optional<Surprise> of(String state) {
        if (state.equals("23505")) {
            return Optional.of(new Surprise(HttpStatus.CONFLICT, "There is one like this already."));
        }
        if (state.equals("23503")) {
            return Optional.of(new Surprise(HttpStatus.CONFLICT, "Something this belongs to is not there (any more)."));
        }
        if (state.startsWith("23")) {
            return Optional.of(new Surprise(HttpStatus.BAD_REQUEST, "A value is missing or outside its bounds."));
        }
        if (state.startsWith("22")) {
            return Optional.of(new Surprise(
                    HttpStatus.BAD_REQUEST,
                    "A value is too long, out of range, or holds a character that cannot be kept."));
        }
        return state.equals("40001") || state.equals("40P01")
                ? Optional.of(new Surprise(HttpStatus.CONFLICT, OVERTAKEN))
                : Optional.empty();
    }
}
