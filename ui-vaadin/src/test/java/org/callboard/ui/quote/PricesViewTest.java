package org.callboard.ui.quote;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Page;
import org.callboard.quote.PriceLists;
import org.callboard.quote.PriceLists.ListPrice;
import org.callboard.quote.PriceLists.PriceList;
import org.callboard.quote.Rates;
import org.callboard.quote.Rates.Rate;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class PricesViewTest extends Pages {

    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final UUID PARTNERS = UUID.randomUUID();
    private static final UUID SEAT = FakeRecords.id("Seat");
    private static final ListPrice OFFERED = new ListPrice(SEAT, "Seat", new BigDecimal("10"), new BigDecimal("89.5"));
    private static final Rate DOLLAR = new Rate("USD", JANUARY, new BigDecimal("1.0812"), "manager1");

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("manager1", Role.SALES_MANAGER));
        bean(FakeRecords.class).add("product", "Seat");
        when(lists().all()).thenReturn(List.of(list(PARTNERS, "Partners", 3)));
        when(lists().prices(eq(PARTNERS), any(), any())).thenAnswer(asked -> new Page<>(List.of(OFFERED), 0, 50, 1));
        when(rates().all(null)).thenReturn(List.of(DOLLAR));
    }

    private static PriceList list(UUID id, String name, long version) {
        return new PriceList(id, name, "EUR", JANUARY, null, true, version);
    }

    @Test
    void showsTheFirstListWithItsPricesInItsCurrency() {
        open();

        assertThat(row(prices(), 0)).startsWith("Seat", "10", "89.50 EUR");
        assertThat(text()).contains("EUR, since", "A quote that uses a list");
    }

    @Test
    @SuppressWarnings("unchecked")
    void setsAPriceFromAQuantityOn() {
        open();
        ComboBox<Object> product = _get(ComboBox.class, spec -> spec.withLabel("Product"));
        product.setValue(bean(FakeRecords.class).get("product", SEAT));
        _setValue(number("From quantity"), new BigDecimal("50"));
        _setValue(number("Price"), new BigDecimal("75"));
        press("Set");

        verify(lists()).setPrice(PARTNERS, new ListPrice(SEAT, null, new BigDecimal("50"), new BigDecimal("75")));
        assertThat(product.isEmpty()).isTrue();
    }

    @Test
    void saysWhyAPriceIsNone() {
        doThrow(new BadInput("price", "Give a price.")).when(lists()).setPrice(any(), any());
        open();
        press("Set");

        assertThat(toasts()).contains("Give a price.");
    }

    @Test
    void takesAPriceAwayAndBringsItBack() {
        open();
        Button bin = (Button) GridKt._getCellComponent(prices(), 0, "remove");
        assertThat(bin.getAriaLabel()).contains("Remove Seat");
        _click(bin);

        verify(lists()).removePrice(PARTNERS, SEAT, new BigDecimal("10"));
        press("Undo");
        verify(lists()).setPrice(PARTNERS, OFFERED);
    }

    @Test
    void makesAListOrMarksWhatIsWrongWithIt() {
        when(lists().save(any()))
                .thenThrow(new BadInput("currency", "There is no currency XXY."))
                .thenReturn(list(UUID.randomUUID(), "Schools", 0));
        open();
        press("New price list");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Schools");
        press("Save");
        TextField currency = _get(_get(PriceListDialog.class), TextField.class, spec -> spec.withLabel("Currency"));
        assertThat(currency.getErrorMessage()).isEqualTo("There is no currency XXY.");

        press("Save");

        assertThat(_find(PriceListDialog.class)).isEmpty();
        assertThat(toasts()).contains("Schools saved");
    }

    @Test
    void changesAListAsItWasSeen() {
        when(lists().save(any())).thenReturn(list(PARTNERS, "Resellers", 4));
        open();
        press("Change price list");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Resellers");
        press("Save");

        verify(lists()).save(list(PARTNERS, "Resellers", 3));
    }

    @Test
    void setsWhatACurrencyIsWorthFromADayOn() {
        open();
        _get(Tabs.class).setSelectedIndex(1);
        assertThat(row(_get(Grid.class), 0)).startsWith("USD").contains("1.0812");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Currency")), "CHF");
        _setValue(_get(DatePicker.class, spec -> spec.withLabel("Valid from")), JANUARY);
        _setValue(number("One EUR is worth"), new BigDecimal("0.94"));
        press("Set");

        verify(rates()).set("CHF", JANUARY, new BigDecimal("0.94"));
        assertThat(toasts()).contains("Rate of CHF set");
    }

    @Test
    void isForThoseWhoKeepPrices() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        assertThat(checker.hasAccess(PricesView.class, () -> "somebody", Role.SALES_MANAGER::equals))
                .isTrue();
        assertThat(checker.hasAccess(PricesView.class, () -> "somebody", Role.SALES_REP::equals))
                .isFalse();
    }

    private PriceLists lists() {
        return bean(PriceLists.class);
    }

    private Rates rates() {
        return bean(Rates.class);
    }

    private static void open() {
        UI.getCurrent().navigate("prices");
    }

    @SuppressWarnings("unchecked")
    private static Grid<ListPrice> prices() {
        return _get(_get(PriceListsPart.class), Grid.class);
    }

    private static <T> List<String> row(Grid<T> grid, int at) {
        return GridKt._getFormattedRow(grid, at);
    }

    private static BigDecimalField number(String label) {
        return _get(BigDecimalField.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(words));
        _click(buttons.get(buttons.size() - 1));
    }

    private static String toasts() {
        return _find(Notification.class).stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private static String text() {
        return _get(PricesView.class).getElement().getTextRecursively();
    }
}
