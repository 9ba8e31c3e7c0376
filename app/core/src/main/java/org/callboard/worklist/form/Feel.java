package org.callboard.worklist.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that forms use to show and hide: comparisons of answers with constants, {@code and}, {@code or},
 * {@code not(…)}, {@code in (…)}. Anything further is {@link NotUnderstood}.
 */
final class Feel {

    static class NotUnderstood extends RuntimeException {
        NotUnderstood(String expression) {
            super("Not understood: " + expression);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<text>\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|(?<number>-?\\d+(?:\\.\\d+)?)"
            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_.]*)"
            + "|(?<sign>!=|<=|>=|[=<>(),\\[\\]]))");

    private final String expression;
    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> values;
    private int next;

    private Feel(String expression, Map<String, Object> values) {
        this.expression = expression;
        this.values = values;
        String text = expression.startsWith("=") ? expression.substring(1) : expression;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!text.substring(end).isBlank() || tokens.isEmpty()) {
            throw new NotUnderstood(expression);
        }
    }

    /** Whether the expression holds; {@code null} counts as no. */
    static boolean holds(String expression, Map<String, Object> values) {
        return Boolean.TRUE.equals(value(expression, values));
    }

    static Object value(String expression, Map<String, Object> values) {
        Feel feel = new Feel(expression, values);
        Object value = feel.either();
        if (feel.next < feel.tokens.size()) {
            throw new NotUnderstood(expression);
        }
        return value;
    }

    private Object either() {
        Object left = both();
        while (take("or")) {
            Object right = both();
            left = Boolean.TRUE.equals(left) || Boolean.TRUE.equals(right);
        }
        return left;
    }

    private Object both() {
        Object left = comparison();
        while (take("and")) {
            Object right = comparison();
            left = Boolean.TRUE.equals(left) && Boolean.TRUE.equals(right);
        }
        return left;
    }

    private Object comparison() {
        Object left = operand();
        if (take("=")) {
            return same(left, operand());
        }
        if (take("!=")) {
            return !same(left, operand());
        }
        if (take("in")) {
            return list().stream().anyMatch(one -> same(left, one));
        }
        for (String sign : List.of("<=", ">=", "<", ">")) {
            if (take(sign)) {
                return ordered(left, sign, operand());
            }
        }
        return left;
    }

    private Object operand() {
        if (take("not")) {
            need("(");
            Object inner = either();
            need(")");
            return !Boolean.TRUE.equals(inner);
        }
        if (take("(")) {
            Object inner = either();
            need(")");
            return inner;
        }
        return constantOrName(token());
    }

    private Object constantOrName(String token) {
        if (token.startsWith("\"")) {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (Character.isDigit(token.charAt(0)) || token.charAt(0) == '-') {
            return new BigDecimal(token);
        }
        return switch (token) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> {
                if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_' || ahead("(")) {
                    throw new NotUnderstood(expression);
                }
                yield values.get(token);
            }
        };
    }

    private List<Object> list() {
        String close = take("[") ? "]" : ")";
        if (close.equals(")")) {
            need("(");
        }
        List<Object> items = new ArrayList<>();
        do {
            items.add(operand());
        } while (take(","));
        need(close);
        return items;
    }

    static boolean same(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return number(left).compareTo(number(right)) == 0;
        }
        return left == null ? right == null : left.equals(right);
    }

    private static Object ordered(Object left, String sign, Object right) {
        Integer order = left instanceof Number && right instanceof Number
                ? Integer.valueOf(number(left).compareTo(number(right)))
                : left instanceof String one && right instanceof String other ? one.compareTo(other) : null;
        if (order == null) {
            return null;
        }
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    private boolean ahead(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean take(String token) {
        boolean there = ahead(token);
        next += there ? 1 : 0;
        return there;
    }

    private void need(String token) {
        if (!take(token)) {
            throw new NotUnderstood(expression);
        }
    }

    private String token() {
        if (next >= tokens.size()) {
            throw new NotUnderstood(expression);
        }
        return tokens.get(next++);
    }
}
