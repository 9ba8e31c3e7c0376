package org.callboard.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.callboard.access.CurrentUser;
import org.callboard.access.Preferences;
import org.callboard.access.Viewer;
import org.callboard.kernel.Lit;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.quote.Products;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Half a year of deals, those of {@code demo/deals.json}, told once after the first start with {@code crm.demo=true}. */
@Component
@Lit("api")
@ConditionalOnProperty("crm.demo")
class DemoDeals {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDeals.class);
    private static final String TOLD = "demo.deals.told";
    private static final String FIRST_PRODUCT = "SB-SEAT";

    private final DemoSales sales;
    private final DemoCast cast;
    private final Products products;
    private final Pipelines pipelines;
    private final Preferences preferences;
    private final CurrentUser currentUser;
    private final List<DemoDeal> deals;
    private volatile boolean told;

    DemoDeals(
            DemoSales sales,
            DemoCast cast,
            Products products,
            Pipelines pipelines,
            Preferences preferences,
            CurrentUser currentUser,
            ObjectMapper json)
            throws IOException {
        this.sales = sales;
        this.cast = cast;
        this.products = products;
        this.pipelines = pipelines;
        this.preferences = preferences;
        this.currentUser = currentUser;
        try (InputStream in = new ClassPathResource("demo/deals.json").getInputStream()) {
            this.deals = json.readValue(in, new TypeReference<>() {});
        }
    }

    /** Waits until people, products and pipelines are there. */
    @Scheduled(fixedDelay = 2_000)
    public void tell() {
        boolean ready = !told
                && cast.isHere()
                && pipelines.usual().isPresent()
                && products.named(FIRST_PRODUCT).isPresent();
        if (ready) {
            tellAs(cast.find("manager1").orElseThrow());
        }
    }

    private void tellAs(Viewer manager) {
        currentUser.actingFor(manager, () -> {
            if (preferences.get(TOLD).isEmpty()) {
                sales.prepare();
                deals.forEach(sales::tell);
                preferences.set(TOLD, "yes");
                LOG.info("The demo's deals are in: {}.", deals.size());
            }
            return null;
        });
        told = true;
    }
}
