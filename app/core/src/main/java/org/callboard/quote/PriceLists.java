package org.callboard.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;

/** Lists of prices, each in one currency and for some time; kept by sales managers and admins, used by all who sell. */
public interface PriceLists {

    /**
     * @param id {@code null} for a new one
     * @param validTo the last day; {@code null} for no end
     * @param version the one the caller has seen; 0 for a new one
     */
    record PriceList(
            UUID id,
            String name,
            String currency,
            LocalDate validFrom,
            LocalDate validTo,
            boolean active,
            long version) {}

    /** @param fromQuantity from how many on; the price of the largest that is not above the quantity counts */
    record ListPrice(UUID productId, String product, BigDecimal fromQuantity, BigDecimal price) {}

    /** By name; at most 500. */
    List<PriceList> all();

    PriceList get(UUID list);

    /** Active ones of that currency, valid on that day, by name. */
    List<PriceList> usable(String currency, LocalDate day);

    PriceList save(PriceList list);

    /** A new one; a repeated request makes no second. @param key the {@code Idempotency-Key} of the request */
    PriceList createOnce(String key, PriceList list);

    /** Unless a quote stands on it; then it can be made inactive. */
    void remove(UUID list);

    /** By product; {@code -product} turns it round. @param text part of the product's name or number; {@code null} for all */
    Page<ListPrice> prices(UUID list, String text, PageRequest page);

    void setPrice(UUID list, ListPrice price);

    void removePrice(UUID list, UUID product, BigDecimal fromQuantity);
}
