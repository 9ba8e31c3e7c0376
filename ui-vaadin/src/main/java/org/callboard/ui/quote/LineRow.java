package org.callboard.ui.quote;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callboard.quote.Billing;
import org.callboard.quote.LineDraft;
import org.callboard.quote.QuoteLine;
import org.callboard.quote.QuoteTotals;
import org.callboard.ui.text.Texts;

/** One line of a quote being written. */
class LineRow extends ListItem {

    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final BigDecimalField quantity = new BigDecimalField();
    private final TextField unit = new TextField();
    private final BigDecimalField price = new BigDecimalField();
    private final Select<Billing> billing = new Select<>();
    private final BigDecimalField discount = new BigDecimalField();
    private final BigDecimalField tax = new BigDecimalField();
    private final Span net = new Span();
    private final Map<String, HasValidation> byName = new LinkedHashMap<>();
    private transient LineDraft line;

    /** @param rows they stand in */
    LineRow(LineDraft line, LineRows rows) {
        this.line = line;
        addClassName("quote-edited-line");
        billing.setItems(Billing.values());
        billing.setItemLabelGenerator(how -> Texts.text("quote.billing." + how.key()));
        billing.setVisible(line.productId() == null);
        description.setMinRows(1);
        Div numbers = new Div();
        numbers.addClassName("quote-numbers");
        field("name", name, rows);
        field("description", description, rows);
        field("quantity", quantity, rows);
        field("unit", unit, rows);
        field("unitPrice", price, rows);
        field("billing", billing, rows);
        field("discountPercent", discount, rows);
        field("taxRate", tax, rows);
        numbers.add(quantity, unit, price, billing, discount, tax, net, acts(rows));
        net.addClassNames("crm-num", "quote-net");
        Div words = new Div(name, description);
        words.addClassName("quote-words");
        add(words, numbers);
        show();
    }

    private Div acts(LineRows rows) {
        Div acts = new Div(
                QuoteActs.icon("arrow-up", Texts.text("quote.line.up"), () -> rows.move(this, -1)),
                QuoteActs.icon("arrow-down", Texts.text("quote.line.down"), () -> rows.move(this, 1)),
                QuoteActs.icon("trash-2", Texts.text("quote.line.remove"), () -> rows.drop(this)));
        acts.addClassName("quote-line-acts");
        return acts;
    }

    private <C extends Component & HasValidation> void field(String field, C component, LineRows rows) {
        String word = Texts.text("quote.line." + field);
        component.getElement().setProperty("label", word);
        component.getElement().getThemeList().add("small");
        component.getElement().getClassList().add("quote-line-" + field);
        byName.put(field, component);
        if (component instanceof AbstractField<?, ?> valued) {
            valued.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    rows.changed();
                }
            });
        }
    }

    private void show() {
        name.setValue(text(line.name()));
        description.setValue(text(line.description()));
        quantity.setValue(line.quantity());
        unit.setValue(text(line.unit()));
        price.setValue(line.unitPrice());
        billing.setValue(line.billing() == null ? Billing.ONCE : line.billing());
        discount.setValue(line.discountPercent());
        tax.setValue(line.taxRate());
    }

    /** What the house made of it: the product's words where nothing was written, the price, the sum. */
    void show(QuoteLine priced, QuoteTotals.LineSums sums, String currency) {
        if (name.isEmpty()) {
            name.setValue(text(priced.name()));
            description.setValue(text(priced.description()));
            unit.setValue(text(priced.unit()));
        }
        tell(quantity, priced.quantity());
        tell(discount, priced.discountPercent());
        tell(tax, priced.taxRate());
        price.setPlaceholder(MoneyWords.number(priced.listPrice()));
        price.setHelperText(
                priced.unitPrice() == null || priced.productId() == null
                        ? null
                        : Texts.text("quote.line.instead-of", MoneyWords.of(priced.listPrice(), currency)));
        String every = priced.billing().isRecurring()
                ? Texts.text("quote.every." + priced.billing().key())
                : "";
        net.setText(MoneyWords.of(sums.net()) + every);
    }

    /** What counts where nothing is written. It is told, never filled in: somebody may be typing there already. */
    private static void tell(BigDecimalField field, BigDecimal value) {
        field.setPlaceholder(MoneyWords.number(value));
    }

    LineDraft draft() {
        return new LineDraft(
                line.id(),
                line.productId(),
                said(name),
                said(description),
                quantity.getValue(),
                said(unit),
                line.productId() == null ? billing.getValue() : line.billing(),
                price.getValue(),
                discount.getValue(),
                tax.getValue());
    }

    void mark(String field, String message) {
        HasValidation wrong = byName.getOrDefault(field, name);
        wrong.setErrorMessage(message);
        wrong.setInvalid(true);
    }

    void unmark() {
        byName.values().forEach(field -> field.setInvalid(false));
    }

    void focusFirst() {
        if (line.productId() == null) {
            name.focus();
        } else {
            quantity.focus();
        }
    }

    private static String said(HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
