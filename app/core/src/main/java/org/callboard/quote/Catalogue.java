package org.callboard.quote;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.callboard.kernel.Money;

/**
 * What products cost in one currency on one day. First the price list counts, by quantity; then the product's own price, by
 * the day's rate where it is in another currency; then, of a bundle, the sum of its parts.
 *
 * @param products by the id they are asked for by, parts of bundles among them
 */
record Catalogue(
        Map<UUID, Product> products,
        Map<UUID, List<PriceLists.ListPrice>> prices,
        Exchange exchange,
        Currency currency) {

    private static final int DECIMALS_OF_COSTS = 6;

    Optional<Product> find(UUID id) {
        return Optional.ofNullable(id == null ? null : products.get(id));
    }

    /** Of one, when so many are bought; nothing when it has no price in this currency. */
    Optional<BigDecimal> price(Product product, BigDecimal quantity) {
        Optional<BigDecimal> listed = prices.getOrDefault(product.id(), List.of()).stream()
                .filter(price -> price.fromQuantity().compareTo(quantity) <= 0)
                .map(PriceLists.ListPrice::price)
                .findFirst();
        if (listed.isPresent()) {
            return listed;
        }
        return product.price() == null
                ? ofParts(product, (part, count) -> price(part, count.multiply(quantity)))
                : exchange.convert(product.price(), currency).map(price -> converted(product.price(), price));
    }

    /** What somebody wrote stays as exact as it is; what a rate made is rounded to what can be paid. */
    private static BigDecimal converted(Money before, Money after) {
        return (before.currency().equals(after.currency()) ? after : after.rounded()).value();
    }

    /** Of one; nothing when it is not known, of a bundle when it is not known of a part. */
    Optional<BigDecimal> cost(Product product) {
        return product.cost() == null
                ? ofParts(product, (part, count) -> cost(part))
                : exchange.convert(product.cost(), currency)
                        .map(cost -> cost.value().setScale(DECIMALS_OF_COSTS, Money.ROUNDING));
    }

    private Optional<BigDecimal> ofParts(Product bundle, BiFunction<Product, BigDecimal, Optional<BigDecimal>> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BundlePart part : bundle.parts()) {
            Optional<BigDecimal> one = find(part.productId()).flatMap(product -> of.apply(product, part.quantity()));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(one.get().multiply(part.quantity()));
        }
        return bundle.isBundle() ? Optional.of(sum) : Optional.empty();
    }
}
