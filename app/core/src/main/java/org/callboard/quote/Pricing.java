package org.callboard.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the catalogue for the products of a quote: few questions, however many lines. */
@Component
class Pricing {

    private final ProductRows products;
    private final PriceListRows lists;
    private final KeptRates rates;

    Pricing(ProductRows products, PriceListRows lists, KeptRates rates) {
        this.products = products;
        this.lists = lists;
        this.rates = rates;
    }

    /** @param priceList {@code null} for the products' own prices alone */
    Catalogue open(Collection<UUID> wanted, Currency currency, UUID priceList, LocalDate day) {
        Set<UUID> ids = new HashSet<>(wanted);
        ids.removeIf(Objects::isNull);
        Map<UUID, Product> found = new HashMap<>(products.find(ids));
        Set<UUID> parts = new HashSet<>();
        found.values().forEach(product -> product.parts().forEach(part -> parts.add(part.productId())));
        found.putAll(products.find(parts));
        Map<UUID, List<PriceLists.ListPrice>> prices = priceList == null
                ? Map.of()
                : lists.prices(
                        priceList, found.values().stream().map(Product::id).toList());
        return new Catalogue(found, prices, rates.on(day), currency);
    }
}
