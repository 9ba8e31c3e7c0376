package org.callboard.quote;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.records.RequestKeys;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.NormalForm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptPriceLists implements PriceLists {

    private static final int LONGEST_NAME = 100;

    private final PriceListRows rows;
    private final Keepers keepers;
    private final SubjectGuard guard;
    private final RequestKeys keys;
    private final Clock clock;

    KeptPriceLists(PriceListRows rows, Keepers keepers, SubjectGuard guard, RequestKeys keys, Clock clock) {
        this.rows = rows;
        this.keepers = keepers;
        this.guard = guard;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PriceList> all() {
        keepers.requireSeller();
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public PriceList get(UUID list) {
        keepers.requireSeller();
        return found(list);
    }

    private PriceList found(UUID list) {
        return rows.find(list).orElseThrow(() -> new NotFound("price list", list));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PriceList> usable(String currency, LocalDate day) {
        keepers.requireSeller();
        return rows.usable(currency, day);
    }

    @Override
    @Transactional
    public PriceList save(PriceList typed) {
        keepers.requireKeeper();
        if (typed.id() == null) {
            return create(Ids.next(), typed);
        }
        PriceList list = checked(typed.id(), typed);
        if (!rows.update(list, clock.instant())) {
            found(typed.id());
            throw new Conflict("Somebody else changed this price list in the meantime.");
        }
        return found(list.id());
    }

    @Override
    @Transactional
    public PriceList createOnce(String key, PriceList typed) {
        keepers.requireKeeper();
        UUID id = Ids.next();
        return keys.take(key, "price list", Map.of("list", typed), id)
                .map(this::found)
                .orElseGet(() -> create(id, typed));
    }

    private PriceList create(UUID id, PriceList typed) {
        rows.insert(checked(id, typed), clock.instant());
        return found(id);
    }

    private PriceList checked(UUID id, PriceList typed) {
        FieldCheck check = new FieldCheck();
        String name = check.line("name", typed.name(), LONGEST_NAME);
        if (name == null) {
            check.wrong("name", "Give the list a name, like Partners 2026.");
        } else if (rows.isNameTaken(name, id)) {
            check.wrong("name", "There is a list of that name already.");
        }
        String currency = Currencies.code(check, "currency", typed.currency());
        LocalDate from = Days.required(check, "validFrom", typed.validFrom());
        LocalDate to = Days.optional(check, "validTo", typed.validTo());
        if (from != null && to != null && to.isBefore(from)) {
            check.wrong("validTo", "Is before the list begins.");
        }
        if (typed.id() != null && currency != null && !Objects.equals(found(id).currency(), currency)) {
            if (rows.hasPrices(id) || rows.isUsed(id)) {
                check.wrong("currency", "Prices stand in the list already; make a new list for another currency.");
            }
        }
        check.done();
        return new PriceList(id, name, currency, from, to, typed.active(), typed.version());
    }

    @Override
    @Transactional
    public void remove(UUID list) {
        keepers.requireKeeper();
        found(list);
        if (rows.isUsed(list)) {
            throw new Conflict(
                    "Quotes stand on this price list. Make it inactive instead; new quotes then do without.");
        }
        rows.delete(list);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ListPrice> prices(UUID list, String text, PageRequest page) {
        keepers.requireSeller();
        found(list);
        String pattern = text == null || text.isBlank()
                ? null
                : "%" + NormalForm.search(text).replaceAll("[!%_]", "!$0") + "%";
        return new Page<>(rows.prices(list, pattern, page), page.page(), page.size(), rows.count(list, pattern));
    }

    @Override
    @Transactional
    public void setPrice(UUID list, ListPrice typed) {
        keepers.requireKeeper();
        found(list);
        FieldCheck check = new FieldCheck();
        BigDecimal from = Amounts.quantity(check, "fromQuantity", typed.fromQuantity(), BigDecimal.ONE);
        BigDecimal price = Amounts.price(check, "price", typed.price());
        if (typed.price() == null) {
            check.wrong("price", "Give the price of one.");
        }
        check.done();
        if (typed.productId() == null) {
            throw new BadInput("productId", "Say of which product.");
        }
        guard.requireRead(new Subject(ProductKind.NAME, typed.productId()));
        rows.put(list, new ListPrice(typed.productId(), null, from, price));
    }

    @Override
    @Transactional
    public void removePrice(UUID list, UUID product, BigDecimal fromQuantity) {
        keepers.requireKeeper();
        if (!rows.remove(list, product, fromQuantity)) {
            throw new NotFound("price from " + fromQuantity.toPlainString() + " on of product", product);
        }
    }
}
