package org.callboard.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.PageRequest;
import org.callboard.records.RecordQuery;
import org.callboard.records.Records;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What is sold. */
@SpringJUnitConfig(QuoteHouse.class)
class ProductsTest {

    @Autowired
    Products products;

    @Autowired
    Records records;

    @Autowired
    QuoteHouse.Cast cast;

    private final String word = QuoteHouse.Cast.word();

    @Test
    void takesABarePriceForTheHousesCurrency() {
        UUID id = cast.product("Basic " + word, "550");

        assertThat(cast.as("rep1", () -> records.get("product", id)).values())
                .containsEntry("price", Map.of("value", new BigDecimal("550"), "currency", "EUR"))
                .containsEntry("billing", "once")
                .containsEntry("active", true);
    }

    @Test
    void isKeptByManagersAndSeenByAll() {
        UUID id = cast.product("Basic " + word, "550");

        assertThatThrownBy(() -> cast.as("rep1", () -> records.create("product", Map.of("name", "Mine"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        cast.as("rep1", () -> records.change("product", id, 1, Map.of("price", "1 EUR"), Map.of())))
                .isInstanceOf(Forbidden.class);
        assertThat(cast.as("rep1", () -> records.find("product", RecordQuery.matching(word), PageRequest.first(5)))
                        .items())
                .hasSize(1);
    }

    @Test
    void knowsAProductWhoseNameIsWrittenAnotherWay() {
        UUID pro = cast.product("GTX Pro " + word, "4821");

        assertThat(products.named("gtxpro" + word)).contains(pro);
        assertThat(products.named("GTX-PRO " + word.toUpperCase())).contains(pro);
        assertThat(products.named("")).isEmpty();
    }

    @Test
    void offersProductsWhoseNamesAreNearlyTheOneThatIsAskedFor() {
        UUID pro = cast.product("Turbo" + word, "1");

        assertThat(products.like("Turbbo" + word, 3)).first().satisfies(match -> {
            assertThat(match.id()).isEqualTo(pro);
            assertThat(match.likeness()).isGreaterThan(0.6).isLessThan(1);
        });
        assertThat(products.like("zzz", 3)).isEmpty();
    }

    @Test
    void givesANumberOnce() {
        cast.product("First " + word, "1", "sku", "A-" + word);

        assertThatThrownBy(() -> cast.product("Second " + word, "1", "sku", "a " + word))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .containsExactly(new BadInput.Field(
                                        "sku",
                                        "Is the number of First " + word + " already; a number is given once.")));
        UUID third = cast.product("Third " + word, "1");
        assertThatThrownBy(() -> cast.as(
                        "manager1", () -> records.change("product", third, 1, Map.of("sku", "A-" + word), Map.of())))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void putsNoBundleIntoABundle() {
        UUID seat = cast.product("Seat " + word, "10");
        UUID desk = cast.product("Desk " + word, "20");
        UUID set = cast.product("Set " + word, null);
        cast.doing("manager1", () -> products.setParts(set, List.of(part(seat, "4"), part(desk, "1"))));

        assertThat(cast.as("rep1", () -> products.parts(set)))
                .extracting(BundlePart::name)
                .containsExactly("Seat " + word, "Desk " + word);
        assertThatThrownBy(() -> cast.as("manager1", () -> products.setParts(seat, List.of(part(desk, "1")))))
                .hasMessageContaining("This product is part of a bundle itself");
        assertThatThrownBy(() -> cast.as("manager1", () -> products.setParts(desk, List.of(part(set, "1")))))
                .hasMessageContaining("Bundles stand in no bundle");
        assertThatThrownBy(() -> cast.as("manager1", () -> products.setParts(set, List.of(part(set, "0")))))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(BadInput.Field::field)
                                .contains("parts[0].productId", "parts[0].quantity"));
        assertThatThrownBy(() -> cast.as("rep1", () -> products.setParts(set, List.of())))
                .isInstanceOf(Forbidden.class);
    }

    private static BundlePart part(UUID product, String quantity) {
        return new BundlePart(product, null, new BigDecimal(quantity));
    }
}
