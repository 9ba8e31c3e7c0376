package org.callboard.lead;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Sight;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.records.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LeadFinder implements LeadDirectory {

    private static final List<String> NEWEST_FIRST = List.of("-createdAt");

    private final LeadRows rows;
    private final DuplicateStore duplicates;
    private final LeadCustomFields custom;
    private final LeadRights rights;
    private final CurrentUser currentUser;

    LeadFinder(
            LeadRows rows,
            DuplicateStore duplicates,
            LeadCustomFields custom,
            LeadRights rights,
            CurrentUser currentUser) {
        this.rows = rows;
        this.duplicates = duplicates;
        this.custom = custom;
        this.rights = rights;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public LeadView get(UUID id) {
        return rows.find(id).filter(this::visible).orElseThrow(() -> new NotFound("lead", id));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<LeadView> find(LeadQuery query, PageRequest page) {
        LeadCondition condition = condition(query);
        long expected = rows.expected(condition);
        List<LeadView> items = rows.page(condition, order(page.sort()), page.offset(), page.size(), expected);
        boolean last = items.size() < page.size() && (page.page() == 0 || !items.isEmpty());
        long total = last ? page.offset() + items.size() : rows.count(condition, expected);
        return new Page<>(items, page.page(), page.size(), total);
    }

    @Override
    public List<Field> customFields() {
        return custom.fields();
    }

    @Override
    public Stream<LeadView> stream(LeadQuery query, List<String> sort) {
        return rows.stream(condition(query), order(sort));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DuplicateCandidate> duplicatesOf(UUID id) {
        get(id);
        Map<UUID, List<String>> reasons = duplicates.of(id).stream()
                .collect(Collectors.toMap(
                        DuplicateStore.Candidate::id, DuplicateStore.Candidate::reasons, (first, second) -> first));
        Map<UUID, LeadView> visible = rows.findAll(reasons.keySet()).stream()
                .filter(this::visible)
                .collect(Collectors.toMap(LeadView::id, Function.identity()));
        return reasons.entrySet().stream()
                .filter(candidate -> visible.containsKey(candidate.getKey()))
                .map(candidate -> new DuplicateCandidate(visible.get(candidate.getKey()), candidate.getValue()))
                .toList();
    }

    private Sight sight() {
        return rights.mayRead(currentUser.viewer());
    }

    private boolean visible(LeadView lead) {
        return sight().covers(lead.owner(), lead.team());
    }

    private LeadCondition condition(LeadQuery query) {
        return new LeadCondition(query, custom.conditions(query.custom()), sight());
    }

    private String order(List<String> sort) {
        return LeadOrder.by(sort.isEmpty() ? NEWEST_FIRST : sort, custom::order);
    }
}
