package org.callboard.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.deal.BoardRows.CardRow;
import org.callboard.deal.BoardRows.Scope;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.callboard.records.Criterion;
import org.callboard.records.RecordConditions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BoardDesk implements DealBoard {

    /** Lanes whose cards come with the board; those of the others when they are looked at. */
    static final int FIRST_LANES = 8;

    private static final int MOST_CARDS = 200;

    private final Pipelines pipelines;
    private final DealBirth birth;
    private final RecordConditions conditions;
    private final BoardRows rows;
    private final Cards cards;
    private final WorkingDays days;

    BoardDesk(
            Pipelines pipelines,
            DealBirth birth,
            RecordConditions conditions,
            BoardRows rows,
            Cards cards,
            WorkingDays days) {
        this.pipelines = pipelines;
        this.birth = birth;
        this.conditions = conditions;
        this.rows = rows;
        this.cards = cards;
        this.days = days;
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(BoardQuery query) {
        Pipeline pipeline = pipeline(query.pipeline());
        Scope scope = scope(query, pipeline);
        BoardCounts counts = new BoardCounts(rows.heaps(scope, query.lanes()));
        List<Head> heads = heads(pipeline, counts);
        List<String> stages = heads.stream().map(Head::id).toList();
        if (query.lanes()) {
            return withLanes(pipeline, scope, counts, heads, stages);
        }
        Map<String, List<DealCard>> byStage = cards.byStage(rows.first(scope, stages, FIRST_CARDS));
        return new Board(
                pipeline.id(),
                pipeline.name(),
                pipeline.version(),
                pipeline.release(),
                heads.stream()
                        .map(head -> head.column(counts.ofStage(head.id()), byStage.getOrDefault(head.id(), List.of())))
                        .toList(),
                List.of());
    }

    private Board withLanes(Pipeline pipeline, Scope scope, BoardCounts counts, List<Head> heads, List<String> stages) {
        List<String> loaded = counts.owners().stream()
                .filter(Objects::nonNull)
                .limit(FIRST_LANES)
                .toList();
        Map<String, Map<String, List<DealCard>>> found =
                cards.byOwnerAndStage(rows.first(scope, stages, loaded, FIRST_CARDS));
        List<Board.Lane> lanes = counts.owners().stream()
                .map(owner -> new Board.Lane(
                        owner,
                        counts.ofOwner(owner),
                        heads.stream()
                                .map(head -> head.column(
                                        counts.ofCell(head.id(), owner),
                                        found.getOrDefault(String.valueOf(owner), Map.of())
                                                .getOrDefault(head.id(), List.of())))
                                .toList()))
                .toList();
        List<BoardColumn> columns = heads.stream()
                .map(head -> head.column(counts.ofStage(head.id()), List.of()))
                .toList();
        return new Board(pipeline.id(), pipeline.name(), pipeline.version(), pipeline.release(), columns, lanes);
    }

    @Override
    @Transactional(readOnly = true)
    public BoardCards column(BoardQuery query, String stage, String lane, String after, int limit) {
        if (limit < 1 || limit > MOST_CARDS) {
            throw new BadInput("limit", "Between 1 and " + MOST_CARDS + ".");
        }
        if (stage == null || stage.isBlank()) {
            throw new BadInput("stage", "Say which column.");
        }
        CardKey key = after == null || after.isBlank() ? null : CardKey.read(after);
        BoardQuery ofLane = lane == null
                ? query
                : new BoardQuery(query.pipeline(), query.filter().and(Criterion.is("owner", lane)), false);
        Scope scope = scope(ofLane, pipeline(query.pipeline()));
        List<CardRow> found = rows.after(scope, stage, key, limit + 1);
        boolean more = found.size() > limit;
        List<DealCard> shown = cards.of(more ? found.subList(0, limit) : found);
        return new BoardCards(shown, more ? CardKey.of(shown.get(limit - 1)).toString() : null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Placed> cards(BoardQuery query, Collection<UUID> deals) {
        if (deals.size() > MOST_NAMED) {
            throw new BadInput("deals", "At most " + MOST_NAMED + " at once.");
        }
        if (deals.isEmpty()) {
            return List.of();
        }
        List<CardRow> found = rows.among(scope(query, pipeline(query.pipeline())), deals);
        Map<UUID, String> stages = found.stream().collect(Collectors.toMap(CardRow::id, CardRow::stage));
        return cards.of(found).stream()
                .map(card -> new Placed(stages.get(card.id()), card))
                .toList();
    }

    private Pipeline pipeline(String wanted) {
        Optional<Pipeline> found = wanted == null || wanted.isBlank() ? birth.usual() : pipelines.newest(wanted);
        return found.orElseThrow(() -> new NotFound("pipeline", wanted));
    }

    private Scope scope(BoardQuery query, Pipeline pipeline) {
        return new Scope(
                conditions.of(Deals.KIND, query.filter()),
                pipeline.id(),
                days.today().minusDays(DAYS_OF_CLOSED));
    }

    /** Deals that still run by an earlier version may stand where the newest one has no stage: they are not hidden. */
    private List<Head> heads(Pipeline pipeline, BoardCounts counts) {
        List<Head> heads = new ArrayList<>(pipeline.stages().stream()
                .map(stage -> new Head(stage.id(), stage.name(), stage))
                .toList());
        List<String> former = counts.stages().stream()
                .filter(stage -> pipeline.stage(stage).isEmpty())
                .collect(Collectors.toList());
        Map<String, String> names = rows.names(pipeline.id(), former);
        former.forEach(stage -> heads.add(new Head(stage, names.getOrDefault(stage, stage), null)));
        return heads;
    }

    /** @param stage {@code null} for a former one */
    private record Head(String id, String name, Stage stage) {

        BoardColumn column(Totals totals, List<DealCard> cards) {
            boolean more = totals.count() > cards.size();
            return new BoardColumn(
                    id,
                    name,
                    stage == null ? Stage.Kind.OPEN : stage.kind(),
                    stage == null ? 0 : stage.probability(),
                    stage == null ? null : stage.rottenAfterDays(),
                    stage == null,
                    totals,
                    cards,
                    more && !cards.isEmpty()
                            ? CardKey.of(cards.get(cards.size() - 1)).toString()
                            : null,
                    more);
        }
    }
}
