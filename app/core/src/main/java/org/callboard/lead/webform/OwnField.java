package org.callboard.lead.webform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callboard.records.Field;
import org.callboard.records.FieldType;

/** How a field that an admin added is asked for. */
record OwnField(Field field) implements FormControl {

    private static final Map<String, String> YES_AND_NO = Map.of("true", "Yes", "false", "No");

    @Override
    public String label() {
        return field.label();
    }

    @Override
    public String hint() {
        return field.type() == FieldType.MONEY && field.help() == null
                ? "A sum with its currency, like 1200.50 EUR."
                : field.help();
    }

    @Override
    public boolean isGroup() {
        return field.type() == FieldType.CHOICES;
    }

    @Override
    public String control(List<String> typed, String more) {
        List<String> values = typed == null ? otherwise() : typed;
        String value = values.isEmpty() ? "" : values.get(0);
        String attributes =
                "id=\"%1$s\" name=\"%1$s\" autocomplete=\"off\"%2$s".formatted(Html.text(field.name()), more);
        return switch (field.type()) {
            case LINES -> "<textarea %s rows=\"4\">%s</textarea>".formatted(attributes, Html.text(value));
            case NUMBER -> input("number", attributes + " step=\"any\"" + bounds(), value);
            case DATE -> input("date", attributes, value);
            case LINK -> input("url", attributes, value);
            case YES_NO -> select(attributes, List.of("true", "false"), value);
            case CHOICE -> select(attributes, field.choices(), value);
            case CHOICES -> boxes(values, more);
            default -> input("text", attributes, value);
        };
    }

    /** What a new lead says when nobody says anything. */
    private List<String> otherwise() {
        Object value = field.otherwise();
        if (value instanceof Map<?, ?> sum) {
            return List.of(sum.get("value") + " " + sum.get("currency"));
        }
        if (value instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return value == null
                ? List.of()
                : List.of(value instanceof BigDecimal n ? n.toPlainString() : value.toString());
    }

    private static String input(String type, String attributes, String value) {
        return "<input type=\"%s\" %s value=\"%s\">".formatted(type, attributes, Html.text(value));
    }

    private String bounds() {
        return (field.least() == null ? "" : " min=\"" + field.least().toPlainString() + "\"")
                + (field.most() == null ? "" : " max=\"" + field.most().toPlainString() + "\"");
    }

    private static String select(String attributes, List<String> choices, String chosen) {
        String options = choices.stream()
                .map(choice -> "<option value=\"%s\"%s>%s</option>"
                        .formatted(
                                Html.text(choice),
                                choice.equals(chosen) ? " selected" : "",
                                Html.text(YES_AND_NO.getOrDefault(choice, choice))))
                .collect(Collectors.joining());
        return "<select %s><option value=\"\"></option>%s</select>".formatted(attributes, options);
    }

    /** The first box has the field's own id: that is where a mistake leads to. */
    private String boxes(List<String> chosen, String more) {
        return IntStream.range(0, field.choices().size())
                .mapToObj(i -> {
                    String choice = field.choices().get(i);
                    String id = Html.text(field.name() + (i == 0 ? "" : "-" + i));
                    return "<label class=\"box\"><input type=\"checkbox\" id=\"%s\" name=\"%s\" value=\"%s\"%s%s> %s</label>"
                            .formatted(
                                    id,
                                    Html.text(field.name()),
                                    Html.text(choice),
                                    chosen.contains(choice) ? " checked" : "",
                                    more.replace(" required", "").replace(" aria-required=\"true\"", ""),
                                    Html.text(choice));
                })
                .collect(Collectors.joining());
    }
}
