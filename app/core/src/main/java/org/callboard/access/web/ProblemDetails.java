package org.callboard.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every refusal and every accident of the API in the one shape of RFC 9457: {@code errors} for bad fields, {@code
 * conflicts} for fields that two people changed, {@code missing} and {@code reasons} for a move that was refused,
 * {@code reference} for the log.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemDetails {

    private static final Logger log = LoggerFactory.getLogger(ProblemDetails.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badInput(BadInput problem) {
        return badFields(problem.fields());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badInput(ConstraintViolationException problem) {
        return badFields(BadFields.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound problem) {
        return answer(HttpStatus.NOT_FOUND, problem.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(Forbidden problem) {
        return answer(HttpStatus.FORBIDDEN, problem.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException problem, HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw problem; // pages are led to the log-in by the security chain
        }
        return answer(HttpStatus.FORBIDDEN, "Your roles do not allow this.");
    }

    @ExceptionHandler
    void notLoggedIn(AuthenticationException problem) {
        throw problem; // the security chain answers, with its WWW-Authenticate header
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(Conflict problem, HttpServletRequest request) {
        ProblemDetail detail = problem(conflictStatus(request), problem.getMessage());
        if (!problem.fields().isEmpty()) {
            detail.setProperty("conflicts", problem.fields());
        }
        if (problem instanceof MoveRefused refused) {
            detail.setProperty("missing", refused.missing());
            detail.setProperty("reasons", refused.reasons());
        }
        return send(detail, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(OptimisticLockingFailureException problem, HttpServletRequest request) {
        return answer(conflictStatus(request), DatabaseSurprises.OVERTAKEN);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anythingElse(Exception problem, HttpServletRequest request) {
        List<BadInput.Field> fields = BadFields.of(problem);
        if (BodyTooLarge.causeOf(problem)) {
            return answer(HttpStatus.PAYLOAD_TOO_LARGE, "The request is larger than this door takes.");
        }
        if (!fields.isEmpty()) {
            return badFields(fields);
        }
        if (problem instanceof MultipartException) {
            return answer(HttpStatus.BAD_REQUEST, "The multipart form is broken off or has no boundary.");
        }
        if (problem instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            ProblemDetail detail =
                    problem(known.getStatusCode(), known.getBody().getDetail());
            return send(detail, known.getHeaders());
        }
        return DatabaseSurprises.of(problem)
                .map(surprise -> answer(surprise.status(), surprise.message()))
                .orElseGet(() -> accident(problem, request));
    }

    private static ResponseEntity<ProblemDetail> accident(Exception problem, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
            return null; // nobody listens any more, and nothing is wrong here
        }
        if (problem instanceof CannotCreateTransactionException
                || problem instanceof DataAccessResourceFailureException) {
            log.warn(
                    "{} {} without the database: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    problem.getMessage());
            HttpHeaders later = new HttpHeaders();
            later.set(HttpHeaders.RETRY_AFTER, "5");
            return send(problem(HttpStatus.SERVICE_UNAVAILABLE, "The database is away. Try again shortly."), later);
        }
        log.error("{} {} failed.", request.getMethod(), request.getRequestURI(), problem);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong here; nothing was changed. Give the reference to whoever looks after this system.");
    }

    private static HttpStatus conflictStatus(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.IF_MATCH) == null ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED;
    }

    private static ResponseEntity<ProblemDetail> badFields(List<BadInput.Field> fields) {
        ProblemDetail detail = problem(
                HttpStatus.BAD_REQUEST,
                fields.size() == 1 ? "One field needs another look." : fields.size() + " fields need another look.");
        detail.setProperty("errors", fields);
        return send(detail, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatusCode status, String message) {
        return send(problem(status, message), HttpHeaders.EMPTY);
    }

    static ProblemDetail problem(HttpStatusCode status, String message) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, message == null ? "" : message);
        detail.setProperty("reference", Correlation.id());
        return detail;
    }

    private static ResponseEntity<ProblemDetail> send(ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
