package org.callboard.ui.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callboard.quote.Billing;
import org.callboard.ui.record.FieldWords;
import org.callboard.ui.text.Texts;

/** The fields of a quote and of its lines as people read them. */
class QuoteWords implements FieldWords {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d{1,3})](?:\\.(\\w+))?");

    @Override
    public List<String> fields() {
        return List.of();
    }

    @Override
    public String label(String field) {
        Matcher line = LINE.matcher(field);
        if (!line.matches()) {
            return Texts.textOr("quote.field." + field, field);
        }
        String position = Texts.text("quote.line.position", Integer.parseInt(line.group(1)) + 1);
        return line.group(2) == null
                ? position
                : position + ", " + Texts.textOr("quote.line." + line.group(2), line.group(2));
    }

    @Override
    public String words(String field, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return MoneyWords.number(number);
        }
        return value instanceof Billing billing ? Texts.text("quote.billing." + billing.key()) : value.toString();
    }
}
