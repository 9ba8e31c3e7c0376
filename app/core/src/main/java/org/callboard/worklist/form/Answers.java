package org.callboard.worklist.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one answer by the type of its question; {@code null} is "left open". */
final class Answers {

    private Answers() {}

    static Object read(Field field, Object answer, Map<String, Object> said, Clock clock) {
        if (answer == null || answer instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case "number" -> Numbers.read(field, answer);
            case "datetime" -> Dates.read(field, answer, clock);
            case "checkbox" -> checkbox(field, answer);
            case "radio", "select" -> Choices.one(field, answer, said);
            case "checklist", "taglist" -> many(field, answer, said);
            default -> Texts.read(field, answer);
        };
    }

    private static Object checkbox(Field field, Object answer) {
        if (!(answer instanceof Boolean ticked)) {
            throw new BadAnswer("Say true or false.");
        }
        if (!ticked && field.rule("required").asBoolean()) {
            throw new BadAnswer("Must be ticked.");
        }
        return ticked;
    }

    /** Variables of a process are flat: several choices become one text, separated by commas. */
    private static Object many(Field field, Object answer, Map<String, Object> said) {
        if (!(answer instanceof Collection<?> chosen)) {
            throw new BadAnswer("Expected a list of choices.");
        }
        return chosen.isEmpty()
                ? null
                : chosen.stream()
                        .map(one -> String.valueOf(Choices.one(field, one, said)))
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    static BigDecimal number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            // an exponent of a million digits is an attack, not an answer
            return Math.abs((long) number.scale()) + number.precision() > 40 ? null : number;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
