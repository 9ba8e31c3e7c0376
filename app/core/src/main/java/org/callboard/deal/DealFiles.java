package org.callboard.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.imports.Imports;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordNames;
import org.callboard.records.RecordNames.Named;
import org.springframework.stereotype.Component;

/** Deals as other systems write them: companies, products and colleagues by name, amounts and currencies apart. */
@Component
class DealFiles {

    static final List<Imports.Field> COLUMNS = List.of(
            new Imports.Field("company", "Company name", false),
            new Imports.Field("product", "Product name", false),
            new Imports.Field("currency", "Currency", false));

    static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry("title", List.of("deal name", "opportunity name", "name", "title", "deal", "opportunity")),
            Map.entry("externalId", List.of("opportunity_id", "opportunity id", "deal id", "record id", "number")),
            Map.entry("company", List.of("account", "account name", "company", "company name", "organization")),
            Map.entry("product", List.of("product", "product name")),
            Map.entry("owner", List.of("sales_agent", "sales agent", "deal owner", "opportunity owner", "owner")),
            Map.entry("stage", List.of("deal_stage", "deal stage", "stage", "stagename", "dealstage")),
            Map.entry("pipeline", List.of("pipeline", "deal pipeline")),
            Map.entry("amount", List.of("close_value", "close value", "amount", "deal value", "value")),
            Map.entry("currency", List.of("currency", "currencyisocode", "deal currency code")),
            Map.entry("probability", List.of("probability", "probability (%)", "deal probability")),
            Map.entry("openedOn", List.of("engage_date", "engage date", "create date", "createdate", "created date")),
            Map.entry("closedOn", List.of("close_date", "closed date", "won time", "lost time")),
            Map.entry("closeOn", List.of("expected close date", "close date", "closedate", "expected close")),
            Map.entry("lostReason", List.of("lost reason", "closed lost reason", "loss reason")),
            Map.entry("competitor", List.of("competitor", "main competitor")),
            Map.entry("source", List.of("lead source", "leadsource", "source")),
            Map.entry("campaign", List.of("campaign", "primary campaign source", "utm_campaign")),
            Map.entry("forecastCategory", List.of("forecast category", "forecastcategory")),
            Map.entry("description", List.of("description", "notes")),
            Map.entry("tags", List.of("tags", "labels")));

    private final RecordNames names;
    private final People people;
    private final StagesElsewhere stages;
    private final DealStore deals;

    DealFiles(RecordNames names, People people, StagesElsewhere stages, DealStore deals) {
        this.names = names;
        this.people = people;
        this.stages = stages;
        this.deals = deals;
    }

    /** @throws BadInput when a name stands for nobody, or for several, with what it may stand for */
    Map<String, Object> read(Map<String, Object> row, Map<String, String> further) {
        Map<String, Object> values = new LinkedHashMap<>(row);
        point(values, "companyId", "company", "company", further);
        point(values, "productId", "product", "product", further);
        values.computeIfPresent("owner", (field, typed) -> username(typed.toString()));
        values.computeIfPresent("stage", (field, typed) -> stages.here(values.get("pipeline"), typed.toString()));
        String currency = further.get("currency");
        if (currency != null) {
            values.computeIfPresent("amount", (field, typed) -> typed + " " + currency);
        }
        values.values().removeIf(value -> value.toString().isBlank());
        values.computeIfAbsent(
                "title", field -> named(values.get("externalId")).orElseGet(() -> title(values, further)));
        return values;
    }

    private void point(
            Map<String, Object> values, String field, String kind, String column, Map<String, String> further) {
        String typed = further.get(column);
        if (typed == null || typed.isBlank() || values.containsKey(field)) {
            return;
        }
        List<Named> found = names.named(kind, typed);
        if (found.size() != 1) {
            throw new BadInput(column, found.isEmpty() ? unknown(kind, typed) : several(kind, typed));
        }
        values.put(field, found.get(0).id().toString());
    }

    private String unknown(String kind, String typed) {
        String near = names.like(kind, typed).stream().map(Named::title).collect(Collectors.joining(", "));
        return "There is no " + kind + " called " + typed + " that you may see. "
                + (near.isEmpty() ? "Bring it in first." : "Did you mean " + near + "?");
    }

    private static String several(String kind, String typed) {
        return "Several are called " + typed + "; give the " + kind + "'s id in the column " + kind + "Id.";
    }

    /** Files name colleagues as people call them. */
    private String username(String typed) {
        String wanted = typed.strip();
        if (wanted.isEmpty() || people.find(wanted).isPresent()) {
            return wanted;
        }
        List<Person> called = people.search(wanted).stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
                .toList();
        return called.size() == 1 ? called.get(0).username() : wanted;
    }

    /** Whoever renamed a known deal keeps the name, as far as it may be seen. */
    private Optional<Object> named(Object externalId) {
        return Optional.ofNullable(externalId)
                .flatMap(number -> deals.ofExternalId(number.toString().strip()))
                .map(id -> names.seen(Deals.KIND, List.of(id)).get(id))
                .map(Named::title);
    }

    private static Object title(Map<String, Object> values, Map<String, String> further) {
        String named = Stream.of(further.get("product"), further.get("company"))
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" for "));
        return named.isEmpty() ? values.get("externalId") : named;
    }
}
