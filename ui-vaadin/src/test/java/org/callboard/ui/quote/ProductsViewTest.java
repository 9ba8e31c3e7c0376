package org.callboard.ui.quote;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.quote.BundlePart;
import org.callboard.quote.Products;
import org.callboard.records.Criterion;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

/** Products: their list, and the page of one with what it consists of. */
class ProductsViewTest extends Pages {

    private static final UUID KIT = FakeRecords.id("Starter kit");
    private static final UUID SEAT = FakeRecords.id("Seat");

    @Override
    protected void prepare() {
        records().add("product", "Starter kit", "active", true, "billing", "once", "sku", "K-1");
        records().add("product", "Seat", "active", true, "billing", "monthly", "sku", "S-1");
        records().add("product", "Fax line", "active", false, "billing", "once");
        logIn(Fakes.viewer("manager1", Role.SALES_MANAGER));
    }

    @Test
    void listsWhatIsSoldByViewsThatMeanSomething() {
        UI.getCurrent().navigate("products");

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(3);
        assertThat(page()).contains("On sale", "Recurring", "No longer sold").doesNotContain("Mine", "Unassigned");
    }

    @Test
    void asksForWhatIsNoLongerSold() {
        UI.getCurrent().navigate("products", QueryParameters.fromString("active=false"));

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
        assertThat(records().asked)
                .anySatisfy(query -> assertThat(query.criteria()).containsExactly(Criterion.is("active", "false")));
    }

    @Test
    void showsWhatABundleConsistsOf() {
        when(products().parts(KIT)).thenReturn(List.of(new BundlePart(SEAT, "Seat", new BigDecimal("3"))));
        open(KIT);

        awaitText("3 ×");
        awaitText("Seat");
        press("Remove Seat from the bundle");
        verify(products()).setParts(KIT, List.of());
    }

    @Test
    @SuppressWarnings("unchecked")
    void addsAPartOrSaysWhyNot() {
        when(products().setParts(any(), any()))
                .thenThrow(new BadInput("parts[0].quantity", "Must be more than 0."))
                .thenReturn(List.of());
        open(KIT);
        awaitText("A product of its own.");
        press("Add a part");
        press("Save");
        ComboBox<Object> product = _get(ComboBox.class, spec -> spec.withLabel("Product"));
        assertThat(product.getErrorMessage()).isEqualTo("Which product?");

        product.setValue(records().get("product", SEAT));
        BigDecimalField quantity = _get(BigDecimalField.class, spec -> spec.withLabel("Quantity"));
        _setValue(quantity, BigDecimal.ZERO);
        press("Save");
        assertThat(quantity.getErrorMessage()).isEqualTo("Must be more than 0.");

        _setValue(quantity, new BigDecimal("3"));
        press("Save");
        verify(products()).setParts(KIT, List.of(new BundlePart(SEAT, null, new BigDecimal("3"))));
        assertThat(_find(PartDialog.class)).isEmpty();
    }

    @Test
    void saysOfASingleProductThatItIsOne() {
        open(SEAT);

        awaitText("A product of its own.");
        awaitText("S-1");
    }

    private Products products() {
        return bean(Products.class);
    }

    private FakeRecords records() {
        return bean(FakeRecords.class);
    }

    private static void open(UUID product) {
        UI.getCurrent().navigate("products/" + product);
    }

    private static String page() {
        return UI.getCurrent().getElement().getTextRecursively()
                + _find(com.vaadin.flow.component.Component.class, spec -> spec.withClasses("list-page")).stream()
                        .map(page -> page.getElement().getTextRecursively())
                        .toList();
    }

    private static void press(String words) {
        List<Button> buttons = _find(Button.class).stream()
                .filter(button -> words.equals(button.getText())
                        || words.equals(button.getAriaLabel().orElse("")))
                .toList();
        _click(buttons.get(buttons.size() - 1));
    }

    private static void awaitText(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(_get(Article.class).getElement().getTextRecursively()).contains(words);
        });
    }
}
