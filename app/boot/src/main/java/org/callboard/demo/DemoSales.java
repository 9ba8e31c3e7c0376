package org.callboard.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callboard.analytics.Quotas;
import org.callboard.deal.DealChoices;
import org.callboard.deal.DealMoves;
import org.callboard.deal.DealSplits;
import org.callboard.kernel.PageRequest;
import org.callboard.quote.LineDraft;
import org.callboard.quote.Products;
import org.callboard.quote.Quotes;
import org.callboard.quote.Rates;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.records.Records;
import org.springframework.stereotype.Component;

/** What the sales manager of the story writes down; each thing once, also when the story was interrupted. */
@Component
class DemoSales {

    private static final Map<String, String> RATES = Map.of("USD", "1.0875", "CHF", "0.9412");
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS = 12;

    private final Records records;
    private final Products products;
    private final Quotes quotes;
    private final Rates rates;
    private final Quotas quotas;
    private final DealMoves moves;
    private final DealSplits splits;
    private final DealChoices choices;
    private final Clock clock;

    DemoSales(
            Records records,
            Products products,
            Quotes quotes,
            Rates rates,
            Quotas quotas,
            DealMoves moves,
            DealSplits splits,
            DealChoices choices,
            Clock clock) {
        this.records = records;
        this.products = products;
        this.quotes = quotes;
        this.rates = rates;
        this.quotas = quotas;
        this.moves = moves;
        this.splits = splits;
        this.choices = choices;
        this.clock = clock;
    }

    /** Rates of currencies, and what the colleagues are to win. */
    void prepare() {
        LocalDate lastYear = today().minusYears(1).withDayOfYear(1);
        RATES.forEach((currency, rate) -> {
            if (!currency.equals(rates.house().getCurrencyCode())) {
                rates.set(currency, lastYear, new BigDecimal(rate));
            }
        });
        YearMonth first = YearMonth.from(today()).minusMonths(MONTHS_BACK);
        String house = rates.house().getCurrencyCode();
        quotas.set(IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .flatMap(month -> Map.of("rep1", "20000", "rep2", "25000", "rep3", "18000").entrySet().stream()
                        .map(goal ->
                                new Quotas.Draft(goal.getKey(), null, month, new BigDecimal(goal.getValue()), house)))
                .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    void tell(DemoDeal deal) {
        if (find("deal", new RecordQuery(null, List.of(Criterion.is("externalId", deal.id()))))
                .isEmpty()) {
            UUID id = records.create("deal", values(deal));
            if (deal.lines() != null) {
                offer(id, deal.lines());
            }
            if (deal.split() != null) {
                share(id, deal.split());
            }
            if (deal.stages() != null) {
                deal.stages().forEach(stage -> moves.move(id, null, stage, Map.of()));
            }
        }
    }

    private List<RecordView> find(String kind, RecordQuery query) {
        return records.find(kind, query, PageRequest.first(10)).items();
    }

    private Map<String, Object> values(DemoDeal deal) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("externalId", deal.id());
        values.put("title", deal.title());
        values.put("companyId", company(deal.company(), deal.country()));
        values.put("owner", deal.owner());
        values.put("team", deal.team());
        values.put("amount", deal.amount());
        values.put("recurring", deal.recurring());
        values.put("termMonths", deal.termMonths());
        values.put("source", deal.source());
        values.put("forecastCategory", deal.category());
        values.put("openedOn", day(deal.opened()));
        values.put("closeOn", day(deal.closeIn() == null ? deal.closed() : deal.closeIn()));
        values.put("state", deal.state());
        values.put("closedOn", day(deal.closed()));
        values.put("lostReason", deal.lostReason());
        values.put("competitor", deal.competitor() == null ? null : competitor(deal.competitor()));
        if (deal.product() != null) {
            products.named(deal.product()).ifPresent(product -> values.put("productId", product.toString()));
        }
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private String day(Integer fromToday) {
        return fromToday == null ? null : today().plusDays(fromToday).toString();
    }

    private String company(String name, String country) {
        return find("company", RecordQuery.matching(name)).stream()
                .filter(company -> name.equals(company.title()))
                .map(RecordView::id)
                .findFirst()
                .orElseGet(() -> records.create("company", Map.of("name", name, "country", country)))
                .toString();
    }

    private String competitor(String name) {
        boolean known = choices.of(DealChoices.COMPETITORS).stream()
                .anyMatch(choice -> choice.name().equals(name));
        if (!known) {
            choices.add(DealChoices.COMPETITORS, name);
        }
        return name;
    }

    private void offer(UUID deal, Map<String, Integer> wanted) {
        List<LineDraft> lines = new ArrayList<>();
        wanted.forEach(
                (sku, count) -> products.named(sku).ifPresent(product -> lines.add(LineDraft.of(product, count))));
        if (!lines.isEmpty()) {
            quotes.create(deal, quotes.proposal(deal).withLines(lines));
        }
    }

    private void share(UUID deal, Map<String, BigDecimal> among) {
        List<DealSplits.Split> shares = new ArrayList<>();
        among.forEach((owner, percent) -> shares.add(new DealSplits.Split(owner, percent)));
        splits.put(deal, shares);
    }
}
