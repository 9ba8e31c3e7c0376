package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.PageRequest;
import org.callboard.quote.PriceLists.ListPrice;
import org.callboard.quote.PriceLists.PriceList;
import org.callboard.records.Merges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Products that turn out to be one: what hangs on them goes along, and comes back. */
@SpringJUnitConfig(QuoteHouse.class)
class ProductMergesTest {

    @Autowired
    Merges merges;

    @Autowired
    Products products;

    @Autowired
    PriceLists lists;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteHouse.Cast cast;

    private final String word = QuoteHouse.Cast.word();
    private UUID pro;
    private UUID twin;

    @BeforeEach
    void aProductThatIsThereTwice() {
        pro = cast.product("GTX Pro " + word, "100");
        twin = cast.product("GTXPro the second " + word, "110");
    }

    @Test
    void takesPricesAlongButForThoseThatTheSurvivorHas() {
        UUID list = list();
        price(list, pro, "1", "90");
        price(list, twin, "1", "95");
        price(list, twin, "10", "80");

        UUID merge = merge(pro, twin);
        assertThat(prices(list)).containsExactlyInAnyOrder(tuple(pro, "90"), tuple(pro, "80"), tuple(twin, "95"));

        undo(merge);
        assertThat(prices(list)).containsExactlyInAnyOrder(tuple(pro, "90"), tuple(twin, "80"), tuple(twin, "95"));
    }

    @Test
    void addsUpInBundlesOfBothAndTakesTheOthersPlaceElsewhere() {
        UUID third = cast.product("GTX-P " + word, "120");
        UUID both = bundle(part(pro, "1"), part(twin, "2"));
        UUID alone = bundle(part(twin, "3"), part(third, "4"));

        UUID merge = merge(pro, twin, third);
        assertThat(partsOf(both)).contains(tuple(pro, "3"));
        assertThat(partsOf(alone)).contains(tuple(pro, "7")).doesNotContain(tuple(twin, "3"));

        undo(merge);
        assertThat(partsOf(both)).containsExactlyInAnyOrder(tuple(pro, "1"), tuple(twin, "2"));
        assertThat(partsOf(alone)).containsExactlyInAnyOrder(tuple(twin, "3"), tuple(third, "4"));
    }

    @Test
    void takesThePartsOfABundleAlongAndLetsNoBundleIntoABundle() {
        UUID screw = cast.product("Screw " + word, "1");
        UUID set = bundle(part(screw, "5"));
        UUID merge = merge(pro, set);
        assertThat(partsOf(pro)).containsExactly(tuple(screw, "5"));

        undo(merge);
        assertThat(partsOf(pro)).isEmpty();
        assertThat(partsOf(set)).containsExactly(tuple(screw, "5"));
        assertThatThrownBy(() -> merge(set, screw)).isInstanceOf(Conflict.class).hasMessageContaining("bundle");
    }

    @Test
    void makesLinesOfDraftsThoseOfTheSurvivorAndLeavesWhatWasSent() {
        UUID deal = cast.dealOf("rep1");
        QuoteView draft = quoted(deal);
        QuoteView sent = quoted(deal);
        cast.as("rep1", () -> quotes.send(sent.summary().id()));

        UUID merge = merge(pro, twin);
        assertThat(lineOf(draft)).isEqualTo(pro);
        assertThat(lineOf(sent)).as("as the customer saw it").isEqualTo(twin);
        assertThat(cast.deal(deal)).containsEntry("productId", pro);

        undo(merge);
        assertThat(lineOf(draft)).isEqualTo(twin);
        assertThat(cast.deal(deal)).containsEntry("productId", twin);
    }

    @Test
    void letsACustomerAcceptWhatWasOfferedBeforeTheMerge() {
        UUID deal = cast.dealOf("rep1");
        QuoteView first = quoted(deal);
        cast.as("rep1", () -> quotes.send(first.summary().id()));
        merge(pro, twin);
        UUID other = cast.dealOf("rep1");
        QuoteView second = quoted(other);
        assertThat(lineOf(second)).as("an old name leads to the survivor").isEqualTo(pro);

        QuoteView accepted = cast.as("rep1", () -> quotes.note(first.summary().id(), true, "Ada", null));

        assertThat(accepted.summary().state()).isEqualTo(QuoteState.ACCEPTED);
    }

    private QuoteView quoted(UUID deal) {
        return cast.as("rep1", () -> quotes.create(deal, QuoteDraft.of(LineDraft.of(twin, 2))));
    }

    private UUID lineOf(QuoteView quote) {
        return cast.as("rep1", () -> quotes.get(quote.summary().id()))
                .lines()
                .get(0)
                .productId();
    }

    private UUID merge(UUID survivor, UUID... others) {
        return cast.as("manager1", () -> merges.merge("product", survivor, List.of(others), Map.of()));
    }

    private void undo(UUID merge) {
        cast.as("manager1", () -> merges.undo(merge));
    }

    private UUID list() {
        return cast.as(
                        "manager1",
                        () -> lists.save(new PriceList(
                                null, "Partners " + word, "EUR", LocalDate.of(2026, 1, 1), null, true, 0)))
                .id();
    }

    private void price(UUID list, UUID product, String from, String price) {
        cast.doing(
                "manager1",
                () -> lists.setPrice(list, new ListPrice(product, null, new BigDecimal(from), new BigDecimal(price))));
    }

    private List<Tuple> prices(UUID list) {
        return cast.as("manager1", () -> lists.prices(list, null, PageRequest.first(20))).items().stream()
                .map(price -> tuple(price.productId(), price.price().toPlainString()))
                .toList();
    }

    private UUID bundle(BundlePart... parts) {
        UUID bundle = cast.product("Set " + QuoteHouse.Cast.word(), "500");
        cast.doing("manager1", () -> products.setParts(bundle, List.of(parts)));
        return bundle;
    }

    private static BundlePart part(UUID product, String quantity) {
        return new BundlePart(product, null, new BigDecimal(quantity));
    }

    private List<Tuple> partsOf(UUID bundle) {
        return cast.as("manager1", () -> products.parts(bundle)).stream()
                .map(part -> tuple(part.productId(), part.quantity().toPlainString()))
                .toList();
    }
}
