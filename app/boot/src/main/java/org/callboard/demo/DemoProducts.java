package org.callboard.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;
import org.callboard.kernel.Lit;
import org.callboard.quote.BundlePart;
import org.callboard.quote.Products;
import org.callboard.records.Records;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts the products of {@code demo/products.json} on sale once; those that are there already stay as they are. */
@Component
@Lit("api")
@ConditionalOnProperty("crm.demo")
class DemoProducts {

    private static final String TOLD = "demo.products.told";
    private static final String PARTS = "parts";

    private final Records records;
    private final Products products;
    private final DemoCast cast;
    private final Preferences preferences;
    private final CurrentUser currentUser;
    private final List<Map<String, Object>> catalogue;
    private volatile boolean told;

    DemoProducts(
            Records records,
            Products products,
            DemoCast cast,
            Preferences preferences,
            CurrentUser currentUser,
            ObjectMapper json)
            throws IOException {
        this.records = records;
        this.products = products;
        this.cast = cast;
        this.preferences = preferences;
        this.currentUser = currentUser;
        try (InputStream in = new ClassPathResource("demo/products.json").getInputStream()) {
            this.catalogue = json.readValue(in, new TypeReference<>() {});
        }
    }

    /** Waits until somebody is there who may. */
    @Scheduled(fixedDelay = 2_000)
    public void tell() {
        if (!told) {
            cast.find("manager1").ifPresent(this::tellAs);
        }
    }

    private void tellAs(Viewer manager) {
        currentUser.actingFor(manager, () -> {
            if (preferences.get(TOLD).isEmpty()) {
                catalogue.forEach(this::sell);
                preferences.set(TOLD, "yes");
            }
            return null;
        });
        told = true;
    }

    @SuppressWarnings("unchecked")
    private void sell(Map<String, Object> product) {
        if (products.named(product.get("sku").toString()).isPresent()) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>(product);
        Map<String, Number> parts = (Map<String, Number>) values.remove(PARTS);
        UUID id = records.create("product", values);
        if (parts != null) {
            List<BundlePart> bundle = new ArrayList<>();
            parts.forEach((sku, count) -> bundle.add(
                    new BundlePart(products.named(sku).orElseThrow(), null, new BigDecimal(count.toString()))));
            products.setParts(id, bundle);
        }
    }
}
