package org.callboard.access.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which field a framework's complaint is about, in words for the caller; nothing when it is about no field. */
final class BadFields {

    private static final String BODY = "body";

    private BadFields() {}

    static List<BadInput.Field> of(Exception problem) {
        if (problem instanceof MethodArgumentNotValidException invalid) {
            return of(invalid.getBindingResult());
        }
        if (problem instanceof HandlerMethodValidationException invalid) {
            return invalid.getParameterValidationResults().stream()
                    .flatMap(result -> result.getResolvableErrors().stream()
                            .map(error -> new BadInput.Field(
                                    String.valueOf(result.getMethodParameter().getParameterName()),
                                    String.valueOf(error.getDefaultMessage()))))
                    .toList();
        }
        if (problem instanceof MissingServletRequestParameterException missing) {
            return one(missing.getParameterName(), "Is missing.");
        }
        if (problem instanceof MissingServletRequestPartException missing) {
            return one(missing.getRequestPartName(), "This part is missing.");
        }
        if (problem instanceof MissingRequestHeaderException missing) {
            return one(missing.getHeaderName(), "This header is missing.");
        }
        if (problem instanceof TypeMismatchException mismatch) {
            return one(name(mismatch), "Expected " + kind(mismatch.getRequiredType()) + ".");
        }
        return problem instanceof HttpMessageNotReadableException unreadable ? of(unreadable) : List.of();
    }

    static List<BadInput.Field> of(ConstraintViolationException problem) {
        return problem.getConstraintViolations().stream()
                .map(violation -> new BadInput.Field(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    private static List<BadInput.Field> of(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> new BadInput.Field(
                        error instanceof org.springframework.validation.FieldError field
                                ? field.getField()
                                : error.getObjectName(),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    private static List<BadInput.Field> of(HttpMessageNotReadableException problem) {
        if (BodyTooLarge.causeOf(problem)) {
            return List.of();
        }
        if (problem.getCause() instanceof JsonMappingException mapping) {
            return one(path(mapping), words(mapping));
        }
        if (problem.getCause() instanceof StreamConstraintsException) {
            return one(BODY, "Is nested too deep, or holds a number or text that is too long.");
        }
        if (problem.getCause() instanceof JsonParseException parse) {
            return one(BODY, "Is not JSON" + place(parse) + ".");
        }
        return one(BODY, "Is missing or cannot be read.");
    }

    private static String words(JsonMappingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return "There is no such field. Known here: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (problem instanceof InvalidFormatException format && format.getTargetType() != null) {
            return format.getTargetType() == String.class
                    ? format.getOriginalMessage()
                    : "Expected " + kind(format.getTargetType()) + ".";
        }
        if (problem.getCause() instanceof JsonProcessingException) {
            return "Is not JSON" + place(problem) + ".";
        }
        return problem.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : "Has the wrong shape.";
    }

    private static String path(JsonMappingException problem) {
        String path = problem.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? BODY : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String place(JsonProcessingException problem) {
        return problem.getLocation() == null
                ? ""
                : ": look at line " + problem.getLocation().getLineNr() + ", column "
                        + problem.getLocation().getColumnNr();
    }

    private static String name(TypeMismatchException mismatch) {
        return mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "Integer", "int", "Long", "long", "Short", "short", "BigInteger" -> "a whole number";
            case "Double", "double", "Float", "float", "BigDecimal" -> "a number";
            case "Boolean", "boolean" -> "true or false";
            case "UUID" -> "an id like 0190a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b";
            case "Instant", "OffsetDateTime", "ZonedDateTime" -> "a time like 2026-03-01T09:30:00Z";
            case "LocalDate" -> "a date like 2026-03-01";
            default -> "another kind of value";
        };
    }

    private static List<BadInput.Field> one(String field, String message) {
        return List.of(new BadInput.Field(field, message));
    }
}
