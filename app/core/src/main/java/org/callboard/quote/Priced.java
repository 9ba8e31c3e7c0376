package org.callboard.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.kernel.Ids;
import org.callboard.records.text.FieldCheck;

/**
 * Gives lines their prices. A line that was priced keeps its price while product, quantity, currency and price list stay:
 * what is being negotiated does not change because the catalogue did.
 */
final class Priced {

    private final Catalogue catalogue;
    private final Map<UUID, QuoteLine> known;
    private final boolean sameTerms;
    private final BigDecimal taxRate;
    private final FieldCheck check;

    /**
     * @param known lines as they stand
     * @param sameTerms whether they were priced in this currency and by this list
     * @param taxRate of the house
     */
    Priced(Catalogue catalogue, List<QuoteLine> known, boolean sameTerms, BigDecimal taxRate, FieldCheck check) {
        this.catalogue = catalogue;
        this.known = known.stream().collect(Collectors.toMap(QuoteLine::id, line -> line));
        this.sameTerms = sameTerms;
        this.taxRate = Amounts.bare(taxRate);
        this.check = check;
    }

    List<QuoteLine> lines(List<LineDraft> drafts) {
        List<QuoteLine> lines = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            LineDraft draft = drafts.get(i);
            QuoteLine before = draft.id() == null ? null : known.get(draft.id());
            if (draft.id() != null && before == null) {
                check.wrong("lines[" + i + "].id", "There is no such line in this quote; leave it out for a new one.");
            }
            UUID id = before == null ? Ids.next() : before.id();
            String path = "lines[" + i + "].";
            lines.add(draft.productId() == null ? free(id, draft, path) : ofProduct(id, draft, before, path));
        }
        return lines;
    }

    private QuoteLine free(UUID id, LineDraft draft, String path) {
        if (draft.name() == null) {
            check.wrong(path + "name", "Say what it is, or choose a product.");
        }
        if (draft.unitPrice() == null) {
            check.wrong(path + "unitPrice", "Give a price; there is no product to take it from.");
        }
        BigDecimal price = draft.unitPrice() == null ? BigDecimal.ZERO : draft.unitPrice();
        return line(id, draft, draft.billing() == null ? Billing.ONCE : draft.billing(), price, null, null, List.of());
    }

    private QuoteLine ofProduct(UUID id, LineDraft typed, QuoteLine before, String path) {
        // whoever wrote it may have seen a product that was merged into another meanwhile
        Product product = catalogue.find(typed.productId()).orElse(null);
        UUID living = product == null ? typed.productId() : product.id();
        boolean untouched = before != null && Objects.equals(before.productId(), typed.productId());
        boolean same = untouched || before != null && Objects.equals(before.productId(), living);
        LineDraft draft = untouched ? typed : typed.ofProduct(living);
        LineDraft named = same && draft.name() == null ? draft.named(before.name()) : draft;
        if (same && sameTerms && before.quantity().compareTo(draft.quantity()) == 0) {
            return line(id, named, before.billing(), before.listPrice(), before.unitCost(), null, before.parts());
        }
        if (product == null) {
            check.wrong(path + "productId", "There is no such product.");
            return line(id, draft, Billing.ONCE, BigDecimal.ZERO, null, null, List.of());
        }
        if (!product.active() && !same) {
            check.wrong(path + "productId", product.name() + " is not on sale any more.");
        }
        BigDecimal price = catalogue
                .price(product, draft.quantity())
                .orElseGet(() -> draft.unitPrice() == null ? withoutPrice(product, path) : draft.unitPrice());
        return line(
                id,
                named,
                product.billing(),
                price,
                catalogue.cost(product).orElse(null),
                same ? null : product,
                product.parts());
    }

    private BigDecimal withoutPrice(Product product, String path) {
        check.wrong(
                path + "unitPrice",
                "%s has no price in %s. Give one here, or have a rate or a list price set."
                        .formatted(product.name(), catalogue.currency()));
        return BigDecimal.ZERO;
    }

    /** @param product whose words count where the draft has none; {@code null} for none */
    private QuoteLine line(
            UUID id,
            LineDraft draft,
            Billing billing,
            BigDecimal listPrice,
            BigDecimal cost,
            Product product,
            List<BundlePart> parts) {
        boolean asListed = draft.unitPrice() == null || draft.unitPrice().compareTo(listPrice) == 0;
        BigDecimal tax = product == null ? null : product.taxRate();
        return new QuoteLine(
                id,
                draft.productId(),
                draft.name() == null && product != null ? product.name() : draft.name(),
                draft.description() == null && product != null ? product.description() : draft.description(),
                draft.quantity(),
                draft.unit() == null && product != null ? product.unit() : draft.unit(),
                billing,
                Amounts.bare(listPrice),
                asListed ? null : draft.unitPrice(),
                cost == null ? null : Amounts.bare(cost),
                draft.discountPercent(),
                draft.taxRate() != null ? draft.taxRate() : tax != null ? Amounts.bare(tax) : taxRate,
                parts);
    }
}
