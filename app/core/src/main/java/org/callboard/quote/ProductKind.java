package org.callboard.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.Viewer;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Products and services, bundles among them. Everybody of the house sees them; managers and admins keep them. */
@Component
class ProductKind implements RecordKind {

    static final String NAME = "product";

    private final ProductRows rows;
    private final ProductNumbers numbers;
    private final ProductMerges merges;
    private final String currency;

    ProductKind(
            ProductRows rows,
            ProductNumbers numbers,
            ProductMerges merges,
            @Value("${crm.currency:EUR}") String currency) {
        this.rows = rows;
        this.numbers = numbers;
        this.merges = merges;
        this.currency = currency;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String plural() {
        return "products";
    }

    @Override
    public String table() {
        return "quote.product";
    }

    @Override
    public List<Field> fields() {
        return ProductFields.ALL;
    }

    @Override
    public String title(Map<String, Object> values) {
        return values.getOrDefault("name", "").toString();
    }

    @Override
    public String titleSql() {
        return "name";
    }

    /** A bare number is a sum in the house's currency: price lists of other systems seldom say which. */
    @Override
    public Map<String, Object> completed(Map<String, Object> typed) {
        Map<String, Object> completed = new LinkedHashMap<>(typed);
        for (String sum : List.of("price", "cost")) {
            Object said = typed.get(sum);
            boolean bare = said instanceof Number
                    || said instanceof String text && text.strip().matches("[\\d.,]+");
            if (bare) {
                completed.put(sum, Map.of("value", said, "currency", currency));
            }
        }
        return completed;
    }

    @Override
    public Map<String, String> check(Map<String, Object> values) {
        return ProductKey.of(title(values)).isEmpty()
                ? Map.of("name", "Give the product a name with letters or digits in it.")
                : Map.of();
    }

    @Override
    public Map<String, Object> derived(Map<String, Object> values) {
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put("match_key", ProductKey.of(title(values)));
        derived.put("sku_key", ProductKey.ofNumber(values.get("sku")));
        return derived;
    }

    @Override
    public void written(UUID id, Map<String, Object> values, Set<String> changed) {
        String key = ProductKey.ofNumber(values.get("sku"));
        if (changed.contains("sku") && key != null) {
            numbers.check(id, key);
        }
    }

    @Override
    public Sight mayRead(Viewer viewer) {
        return viewer.isAny(
                        Role.SALES_REP,
                        Role.SALES_MANAGER,
                        Role.SUPPORT_AGENT,
                        Role.SUPPORT_MANAGER,
                        Role.MARKETER,
                        Role.ANALYST,
                        Role.ADMIN)
                ? new Sight.All()
                : new Sight.None();
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return viewer.isAny(Role.SALES_MANAGER, Role.ADMIN) ? new Sight.All() : new Sight.None();
    }

    @Override
    public Set<String> creators() {
        return Set.of(Role.SALES_MANAGER, Role.ADMIN);
    }

    @Override
    public Optional<UUID> known(Map<String, Object> values) {
        String number = ProductKey.ofNumber(values.get("sku"));
        Optional<UUID> byNumber = number == null ? Optional.empty() : rows.withNumber(number);
        return byNumber.isPresent() ? byNumber : rows.named(ProductKey.of(title(values)));
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return Map.of(
                "name", List.of("product", "product name", "item", "item name", "service"),
                "sku", List.of("product code", "product number", "article", "article number", "item number", "code"),
                "series", List.of("product family", "family", "product line", "category", "group"),
                "price", List.of("sales price", "list price", "unit price", "standard price", "rate"),
                "cost", List.of("unit cost", "purchase price", "standard cost"),
                "unit", List.of("unit of measure", "quantity unit of measure", "uom"),
                "taxRate", List.of("tax", "vat", "tax rate"),
                "active", List.of("is active", "enabled", "status"));
    }

    @Override
    public Map<String, Object> merged(UUID survivor, Set<UUID> others) {
        return merges.merge(survivor, others);
    }

    @Override
    public void unmerged(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        merges.part(survivor, others, kept);
    }

    @Override
    public boolean builtOn(UUID id) {
        return rows.isUsed(id);
    }
}
