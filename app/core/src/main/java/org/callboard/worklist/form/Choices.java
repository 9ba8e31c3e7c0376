package org.callboard.worklist.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers to {@code radio}, {@code select}, {@code checklist}, {@code taglist}: one of the values on offer. */
final class Choices {

    private Choices() {}

    static Object one(Field field, Object answer, Map<String, Object> said) {
        List<Object> offered;
        try {
            offered = offered(field, said);
        } catch (Feel.NotUnderstood beyondUs) {
            return Texts.read(field, answer); // the browser knows the choices, we only know that it is a text
        }
        return offered.stream()
                .filter(value -> Feel.same(value, answer))
                .findFirst()
                .orElseThrow(() -> new BadAnswer("Choose one of " + words(offered) + "."));
    }

    private static List<Object> offered(Field field, Map<String, Object> said) {
        List<Object> offered = new ArrayList<>();
        for (JsonNode choice : field.json().path("values")) {
            offered.add(plain(choice.path("value")));
        }
        String key = Field.text(field.json().path("valuesKey"));
        String expression = Field.text(field.json().path("valuesExpression"));
        if (key != null) {
            addAll(offered, said.get(key));
        } else if (expression != null) {
            addAll(offered, Feel.value(expression, said));
        }
        return offered;
    }

    private static void addAll(List<Object> offered, Object source) {
        if (source instanceof Collection<?> choices) {
            choices.forEach(choice -> offered.add(choice instanceof Map<?, ?> named ? named.get("value") : choice));
        }
    }

    private static Object plain(JsonNode value) {
        return value.isNumber() ? value.numberValue() : value.isBoolean() ? (Object) value.asBoolean() : value.asText();
    }

    private static String words(List<Object> offered) {
        return offered.stream()
                .limit(30)
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }
}
