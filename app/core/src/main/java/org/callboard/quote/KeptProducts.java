package org.callboard.quote;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.SubjectGuard;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.records.text.FieldCheck;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeptProducts implements Products {

    private static final double LEAST_LIKENESS = 0.34;
    private static final int MOST_MATCHES = 20;
    private static final int MOST_PARTS = 50;
    private static final int LONGEST_NAME = 200;

    private final ProductRows rows;
    private final SubjectGuard guard;
    private final Keepers keepers;
    private final ApplicationEventPublisher events;

    KeptProducts(ProductRows rows, SubjectGuard guard, Keepers keepers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.guard = guard;
        this.keepers = keepers;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> named(String nameOrSku) {
        String key = ProductKey.of(cut(nameOrSku));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return rows.withNumber(key).or(() -> rows.named(key));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Match> like(String name, int most) {
        if (most < 1 || most > MOST_MATCHES) {
            throw new BadInput("most", "Between 1 and " + MOST_MATCHES + ".");
        }
        String key = ProductKey.of(cut(name));
        return key.isEmpty() ? List.of() : rows.like(key, LEAST_LIKENESS, most);
    }

    private static String cut(String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BundlePart> parts(UUID bundle) {
        guard.requireRead(new Subject(ProductKind.NAME, bundle));
        return rows.parts(List.of(bundle)).getOrDefault(bundle, List.of());
    }

    @Override
    @Transactional
    public List<BundlePart> setParts(UUID bundle, List<BundlePart> parts) {
        keepers.requireKeeper();
        guard.requireRead(new Subject(ProductKind.NAME, bundle));
        rows.lockBundles();
        refuse(bundle, parts);
        rows.setParts(bundle, parts);
        List<BundlePart> now = rows.parts(List.of(bundle)).getOrDefault(bundle, List.of());
        events.publishEvent(new QuoteEvent(
                new Subject(ProductKind.NAME, bundle),
                "product.parts-changed",
                now.isEmpty() ? "No bundle any more" : "A bundle of " + words(now),
                Map.of()));
        return now;
    }

    private void refuse(UUID bundle, List<BundlePart> parts) {
        FieldCheck check = new FieldCheck();
        if (parts.size() > MOST_PARTS) {
            throw new BadInput("parts", "A bundle has at most " + MOST_PARTS + " parts.");
        }
        if (!parts.isEmpty() && rows.isPart(bundle)) {
            check.wrong("parts", "This product is part of a bundle itself; bundles stand in no bundle.");
        }
        Map<UUID, Product> known = rows.find(parts.stream()
                .map(BundlePart::productId)
                .filter(id -> id != null)
                .toList());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            refuse(bundle, parts.get(i), known.get(parts.get(i).productId()), seen, "parts[" + i + "].", check);
        }
        check.done();
    }

    private static void refuse(
            UUID bundle, BundlePart part, Product product, Set<UUID> seen, String path, FieldCheck check) {
        if (product == null) {
            check.wrong(path + "productId", "There is no such product.");
        } else if (!product.id().equals(part.productId())) {
            check.wrong(path + "productId", "Was merged into " + product.name() + "; choose that.");
        } else if (product.id().equals(bundle) || product.isBundle()) {
            check.wrong(path + "productId", "Bundles stand in no bundle; choose single products.");
        } else if (!seen.add(product.id())) {
            check.wrong(path + "productId", product.name() + " stands here already; change its quantity.");
        }
        Amounts.quantity(check, path + "quantity", part.quantity(), BigDecimal.ONE);
    }

    private static String words(List<BundlePart> parts) {
        return parts.stream()
                .limit(5)
                .map(part -> part.quantity().stripTrailingZeros().toPlainString() + " × " + part.name())
                .collect(Collectors.joining(", ", "", parts.size() > 5 ? " and more" : ""));
    }
}
