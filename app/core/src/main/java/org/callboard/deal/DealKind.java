package org.callboard.deal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.imports.Imports;
import org.callboard.records.Field;
import org.callboard.records.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Deals. A new one begins its pipeline's process in the same transaction; where it stands is the process' to say. Sales
 * people see and change their own and what nobody owns in their teams, managers and admins all; marketers and analysts
 * read all; support sees none.
 */
@Component
class DealKind implements RecordKind {

    private final FieldsOfToday fields;
    private final DealBirth birth;
    private final DealFiles files;
    private final DealStore rows;
    private final OpenApprovals approvals;
    private final ObjectProvider<DealOpening> opening;
    private final ObjectProvider<DealMerges> merges;
    private final Clock clock;

    DealKind(
            FieldsOfToday fields,
            DealBirth birth,
            DealFiles files,
            DealStore rows,
            OpenApprovals approvals,
            ObjectProvider<DealOpening> opening,
            ObjectProvider<DealMerges> merges,
            Clock clock) {
        this.fields = fields;
        this.birth = birth;
        this.files = files;
        this.rows = rows;
        this.approvals = approvals;
        this.opening = opening;
        this.merges = merges;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Deals.KIND;
    }

    @Override
    public String plural() {
        return "deals";
    }

    @Override
    public String table() {
        return "deal.deal";
    }

    @Override
    public List<Field> fields() {
        return fields.all();
    }

    @Override
    public String title(Map<String, Object> values) {
        Object title = values.get("title");
        return title == null ? "" : title.toString();
    }

    @Override
    public String titleSql() {
        return "title";
    }

    @Override
    public Map<String, Object> derived(Map<String, Object> values) {
        Map<?, ?> month = values.get("recurring") instanceof Map<?, ?> sum ? sum : Map.of();
        Map<String, Object> year = new LinkedHashMap<>();
        year.put("annual", RecurringRevenue.ofYear((BigDecimal) month.get("value")));
        year.put("annual_currency", month.get("currency"));
        return year;
    }

    @Override
    public Map<String, Object> furtherFacts(UUID id) {
        return Map.of("discountToApprove", approvals.isToApprove(id));
    }

    @Override
    public Map<String, Object> completed(Map<String, Object> typed) {
        return birth.completed(typed);
    }

    @Override
    public Map<String, String> check(Map<String, Object> values) {
        return birth.check(values);
    }

    @Override
    public String insteadOfChanging(String field) {
        return switch (field) {
            case "stage", "state" -> "Changes when the deal moves: drag its card, or POST to /api/v1/deals/{id}/move.";
            case "pipeline" -> "Changes when the deal is switched: POST to /api/v1/deals/{id}/switch.";
            default -> "Follows from what happens to the deal, and is said only of a new one.";
        };
    }

    @Override
    public void written(UUID id, Map<String, Object> values, Set<String> changed) {
        if (changed.contains("probability")) {
            rows.ownProbability(id, (BigDecimal) values.get("probability"));
        }
    }

    @Override
    public void created(UUID id, Map<String, Object> values, UUID importId) {
        opening.getObject().open(id, values);
    }

    @Override
    public Optional<UUID> known(Map<String, Object> values) {
        Object externalId = values.get("externalId");
        return externalId == null ? Optional.empty() : rows.ofExternalId(externalId.toString());
    }

    @Override
    public Map<String, List<String>> synonyms() {
        return DealFiles.HEADERS;
    }

    @Override
    public List<Imports.Field> furtherColumns() {
        return DealFiles.COLUMNS;
    }

    @Override
    public Map<String, String> namesInFiles() {
        return Map.of("company", "company", "product", "product");
    }

    @Override
    public Map<String, Object> fromFile(Map<String, Object> values, Map<String, String> further) {
        return files.read(values, further);
    }

    @Override
    public Map<String, String> questions() {
        return Map.of("rotten", "rotten_at is not null and rotten_at <= timestamptz '" + clock.instant() + "'");
    }

    @Override
    public Map<String, Object> merged(UUID survivor, Set<UUID> others) {
        return merges.getObject().merge(survivor, others);
    }

    @Override
    public void unmerged(UUID survivor, Set<UUID> others, Map<String, Object> kept) {
        merges.getObject().part(survivor, others, kept);
    }

    @Override
    public boolean builtOn(UUID id) {
        return merges.getObject().isBuiltOn(id);
    }

    @Override
    public String badge(Map<String, Object> values) {
        Object state = values.get("state");
        return state == null || DealState.OPEN.name().equals(state) ? null : state.toString();
    }
}
