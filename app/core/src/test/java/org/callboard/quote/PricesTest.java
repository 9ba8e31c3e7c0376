package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Money;
import org.callboard.kernel.PageRequest;
import org.callboard.quote.PriceLists.ListPrice;
import org.callboard.quote.PriceLists.PriceList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Price lists, rates, and what a quote makes of them. */
@SpringJUnitConfig(QuoteHouse.class)
class PricesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    PriceLists lists;

    @Autowired
    Rates rates;

    @Autowired
    Quotes quotes;

    @Autowired
    Products products;

    @Autowired
    QuoteHouse.Cast cast;

    private final String word = QuoteHouse.Cast.word();

    @Test
    void takesThePriceOfTheListByQuantityBeforeTheProductsOwn() {
        UUID seat = cast.product("Seat " + word, "10");
        PriceList partners = list("Partners " + word, "EUR");
        price(partners, seat, "1", "9");
        price(partners, seat, "100", "7.5");

        assertThat(priced(partners, seat, 5)).isEqualByComparingTo("9");
        assertThat(priced(partners, seat, 100)).isEqualByComparingTo("7.5");
        assertThat(priced(null, seat, 100)).isEqualByComparingTo("10");
        assertThat(cast.as("rep1", () -> lists.prices(partners.id(), "seat", PageRequest.first(10)))
                        .items())
                .extracting(ListPrice::price)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("9"), new BigDecimal("7.5"));
    }

    @Test
    void turnsAPriceIntoAnotherCurrencyByTheRateOfTheDay() {
        UUID seat = cast.product("Seat " + word, "10.01");
        cast.doing("manager1", () -> rates.set("BHD", NEW_YEAR, new BigDecimal("0.4")));
        cast.doing("manager1", () -> rates.set("bhd", LocalDate.of(2026, 12, 1), new BigDecimal("0.5")));

        QuoteView quote = cast.as(
                "rep1",
                () -> quotes.create(
                        cast.dealOf("rep1"),
                        QuoteDraft.of(LineDraft.of(seat, 1)).with("currency", "BHD")));

        assertThat(quote.totals().net()).isEqualTo(Money.of("4.004", "BHD"));
        assertThat(rates.convert(Money.of("4", "BHD"), Currency.getInstance("EUR"), LocalDate.of(2026, 12, 2)))
                .contains(Money.of("8", "EUR"));
        assertThat(rates.convert(Money.of("4", "BHD"), Currency.getInstance("EUR"), LocalDate.of(2025, 12, 2)))
                .isEmpty();
    }

    @Test
    void saysWhereAPriceIsMissing() {
        UUID seat = cast.product("Seat " + word, "10");
        UUID deal = cast.dealOf("rep1");

        assertThatThrownBy(() -> cast.as(
                        "rep1",
                        () -> quotes.create(
                                deal, QuoteDraft.of(LineDraft.of(seat, 1)).with("currency", "CHF"))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .containsExactly(new BadInput.Field(
                                        "lines[0].unitPrice",
                                        "Seat " + word + " has no price in CHF. Give one here, or have a rate or a list"
                                                + " price set.")));
    }

    @Test
    void asksForABundleWhatItsPartsCost() {
        UUID seat = cast.product("Seat " + word, "10", "cost", "4");
        UUID desk = cast.product("Desk " + word, "20", "cost", "5");
        UUID set = cast.product("Set " + word, null);
        cast.doing(
                "manager1",
                () -> products.setParts(
                        set,
                        List.of(
                                new BundlePart(seat, null, new BigDecimal("4")),
                                new BundlePart(desk, null, BigDecimal.ONE))));

        QuoteView quote =
                cast.as("rep1", () -> quotes.create(cast.dealOf("rep1"), QuoteDraft.of(LineDraft.of(set, 2))));

        assertThat(quote.totals().net()).isEqualTo(Money.of("120", "EUR"));
        assertThat(quote.totals().margin()).isEqualTo(Money.of("78", "EUR"));
        assertThat(quote.lines().get(0).parts())
                .extracting(BundlePart::name)
                .containsExactly("Seat " + word, "Desk " + word);
    }

    @Test
    void isKeptByManagers() {
        PriceList list = list("Partners " + word, "EUR");

        assertThatThrownBy(() -> cast.as("rep1", () -> lists.save(list))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.doing("rep1", () -> rates.set("USD", NEW_YEAR, BigDecimal.ONE)))
                .isInstanceOf(Forbidden.class);
        assertThat(cast.as("rep1", () -> lists.usable("EUR", NEW_YEAR))).contains(list);
        assertThat(cast.as("rep1", () -> lists.usable("EUR", NEW_YEAR.minusDays(1))))
                .doesNotContain(list);
    }

    @Test
    void refusesWhatMakesNoSense() {
        list("Partners " + word, "EUR");

        assertThatThrownBy(() -> list("partners " + word, "XXX"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("name", "currency"));
        assertThatThrownBy(() -> cast.doing("manager1", () -> rates.set("EUR", null, BigDecimal.ZERO)))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .containsExactly("currency", "validFrom", "rate"));
    }

    @Test
    void isNotOverwrittenUnseen() {
        PriceList list = list("Partners " + word, "EUR");
        PriceList off = new PriceList(list.id(), list.name(), "EUR", NEW_YEAR, null, false, list.version());
        cast.as("manager1", () -> lists.save(off));

        assertThatThrownBy(() -> cast.as("manager1", () -> lists.save(list))).isInstanceOf(Conflict.class);
    }

    private PriceList list(String name, String currency) {
        return cast.as("manager1", () -> lists.save(new PriceList(null, name, currency, NEW_YEAR, null, true, 0)));
    }

    private void price(PriceList list, UUID product, String from, String price) {
        cast.doing(
                "manager1",
                () -> lists.setPrice(
                        list.id(), new ListPrice(product, null, new BigDecimal(from), new BigDecimal(price))));
    }

    private BigDecimal priced(PriceList list, UUID product, long quantity) {
        return cast.as(
                        "rep1",
                        () -> quotes.create(
                                cast.dealOf("rep1"),
                                QuoteDraft.of(LineDraft.of(product, quantity))
                                        .with("priceListId", list == null ? null : list.id())))
                .lines()
                .get(0)
                .price();
    }
}
