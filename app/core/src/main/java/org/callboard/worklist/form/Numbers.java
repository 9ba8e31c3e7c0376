package org.callboard.worklist.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Answers to {@code number}: bounds and decimal places. */
final class Numbers {

    private Numbers() {}

    static Object read(Field field, Object answer) {
        BigDecimal number =
                answer instanceof Number || answer instanceof String ? Answers.number(answer.toString()) : null;
        if (number == null) {
            throw new BadAnswer("Expected a number.");
        }
        within(field, number);
        int places = field.json().path("decimalDigits").asInt(-1);
        if (places >= 0 && number.stripTrailingZeros().scale() > places) {
            throw new BadAnswer(places == 0 ? "Expected a whole number." : "At most " + places + " decimal places.");
        }
        if (field.json().path("serializeToString").asBoolean()) {
            return number.toPlainString();
        }
        return whole(number)
                ? (Object) number.setScale(0, RoundingMode.UNNECESSARY).longValue()
                : number.doubleValue();
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    private static void within(Field field, BigDecimal number) {
        BigDecimal least = Answers.number(field.rule("min").asText());
        BigDecimal most = Answers.number(field.rule("max").asText());
        if (least != null && number.compareTo(least) < 0) {
            throw new BadAnswer("Must not be less than " + least.toPlainString() + ".");
        }
        if (most != null && number.compareTo(most) > 0) {
            throw new BadAnswer("Must not be more than " + most.toPlainString() + ".");
        }
    }
}
