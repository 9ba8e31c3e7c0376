package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.records.RecordView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Asks which product belongs to a bundle, and how many of it. */
class PartDialog extends Dialog {

    private static final int OFFERED = 20;

    private final ComboBox<RecordView> product = new ComboBox<>(Texts.text("quote.prices.product"));
    private final BigDecimalField quantity = new BigDecimalField(Texts.text("quote.line.quantity"));
    private final transient BiConsumer<UUID, BigDecimal> keep;

    PartDialog(QuoteRoom room, BiConsumer<UUID, BigDecimal> keep) {
        this.keep = keep;
        setHeaderTitle(Texts.text("quote.parts.add"));
        setWidth("26rem");
        product.setItems(query ->
                room.records().records().suggest("product", query.getFilter().orElse(""), OFFERED).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        product.setItemLabelGenerator(RecordView::title);
        product.setWidthFull();
        quantity.setValue(BigDecimal.ONE);
        add(product, quantity);
        Button save = new Button(Texts.text("quote.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("quote.close"), e -> close()), save);
        product.focus();
    }

    private void save() {
        if (product.isEmpty()) {
            product.setErrorMessage(Texts.text("quote.parts.which"));
            product.setInvalid(true);
            return;
        }
        try {
            keep.accept(product.getValue().id(), quantity.getValue());
            close();
        } catch (BadInput wrong) {
            BadInput.Field first = wrong.fields().get(0);
            boolean count = first.field().endsWith("quantity");
            quantity.setInvalid(count);
            product.setInvalid(!count);
            quantity.setErrorMessage(first.message());
            product.setErrorMessage(first.message());
        } catch (Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }
}
