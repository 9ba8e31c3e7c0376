package org.callboard.ui.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.deal.Board;
import org.callboard.deal.BoardCards;
import org.callboard.deal.BoardColumn;
import org.callboard.deal.BoardQuery;
import org.callboard.deal.DealBoard;
import org.callboard.deal.DealCard;
import org.callboard.deal.DealMoves;
import org.callboard.deal.DealState;
import org.callboard.deal.MoveOffer;
import org.callboard.deal.MoveResult;
import org.callboard.deal.Totals;
import org.callboard.kernel.Money;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;

/** Deals on their way, in memory: a board and moves with enough of the real ones' manners for pages to be tried. */
public class FakeDeals implements DealBoard, DealMoves {

    public static final Pipeline SALES = new Pipeline(
            "deal-stages",
            "Sales pipeline",
            1,
            1,
            List.of(
                    stage("Needs", Stage.Kind.OPEN, 1, "Stage_Proposal", "Stage_Lost"),
                    stage("Proposal", Stage.Kind.OPEN, 2, "Stage_Needs", "Stage_Won", "Stage_Lost"),
                    stage("Won", Stage.Kind.WON, 3),
                    stage("Lost", Stage.Kind.LOST, 4)));

    private final Map<UUID, Standing> kept = new LinkedHashMap<>();

    /** Every move that was asked for: from, to, and what was filled in. */
    public final List<String> moves = new ArrayList<>();

    public final List<BoardQuery> asked = new ArrayList<>();

    /** Why moves to a stage are refused as long as nothing is filled in. */
    public final Map<String, MoveRefused> refusals = new LinkedHashMap<>();

    public final List<String> waitingFor = new ArrayList<>();

    private record Standing(String title, String stage, String owner, String amount) {}

    private static Stage stage(String name, Stage.Kind kind, int order, String... leadsTo) {
        return new Stage(
                "Stage_" + name, name, kind, order, 20 * order, null, false, List.of(), List.of(), List.of(leadsTo));
    }

    public UUID add(String title, String stage, String owner, String amount) {
        UUID id = FakeRecords.id(title);
        kept.put(id, new Standing(title, "Stage_" + stage, owner, amount));
        return id;
    }

    public String stageOf(String title) {
        return kept.get(FakeRecords.id(title)).stage();
    }

    @Override
    public Board board(BoardQuery query) {
        asked.add(query);
        List<Board.Lane> lanes = query.lanes()
                ? kept.values().stream()
                        .map(Standing::owner)
                        .distinct()
                        .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                        .map(owner -> new Board.Lane(owner, totals(owner, null), columns(owner, true)))
                        .toList()
                : List.of();
        return new Board(SALES.id(), SALES.name(), 1, 1, columns(null, false), lanes);
    }

    private List<BoardColumn> columns(String owner, boolean laned) {
        return SALES.stages().stream()
                .map(stage -> {
                    List<DealCard> all = cards(stage.id())
                            .filter(card -> !laned || Objects.equals(card.owner(), owner))
                            .toList();
                    List<DealCard> first = all.stream().limit(FIRST_CARDS).toList();
                    boolean more = all.size() > first.size();
                    return new BoardColumn(
                            stage.id(),
                            stage.name(),
                            stage.kind(),
                            stage.probability(),
                            null,
                            false,
                            new Totals(all.size(), sums(all)),
                            first,
                            more ? "25" : null,
                            more);
                })
                .toList();
    }

    private Totals totals(String owner, String stage) {
        List<DealCard> all = SALES.stages().stream()
                .filter(one -> stage == null || one.id().equals(stage))
                .flatMap(one -> cards(one.id()))
                .filter(card -> Objects.equals(card.owner(), owner))
                .toList();
        return new Totals(all.size(), sums(all));
    }

    private static List<Totals.Sum> sums(List<DealCard> cards) {
        return cards.stream()
                .map(DealCard::amount)
                .filter(Objects::nonNull)
                .reduce(Money::plus)
                .map(sum -> new Totals.Sum(sum, sum.percent(BigDecimal.valueOf(50)), cards.size()))
                .stream()
                .toList();
    }

    private Stream<DealCard> cards(String stage) {
        return kept.entrySet().stream()
                .filter(one -> one.getValue().stage().equals(stage))
                .map(one -> card(one.getKey(), one.getValue()));
    }

    private DealCard card(UUID id, Standing deal) {
        return new DealCard(
                id,
                deal.title(),
                null,
                "Acme",
                deal.amount() == null ? null : Money.of(deal.amount(), "EUR"),
                BigDecimal.TEN,
                deal.owner(),
                Fakes.NOW.minusSeconds(3 * 86_400),
                false,
                LocalDate.parse("2026-11-20"),
                null,
                true,
                1);
    }

    @Override
    public BoardCards column(BoardQuery query, String stage, String lane, String after, int limit) {
        List<DealCard> rest = cards(stage)
                .skip(after == null ? 0 : Integer.parseInt(after))
                .limit(limit)
                .toList();
        return new BoardCards(rest, null);
    }

    @Override
    public List<Placed> cards(BoardQuery query, Collection<UUID> deals) {
        return deals.stream()
                .filter(kept::containsKey)
                .map(id -> new Placed(kept.get(id).stage(), card(id, kept.get(id))))
                .toList();
    }

    @Override
    public MoveOffer offer(UUID deal) {
        Standing at = kept.get(deal);
        Stage here = SALES.stage(at.stage()).orElseThrow();
        List<MoveOffer.Step> steps =
                SALES.stages().stream().map(stage -> step(here, stage)).toList();
        return new MoveOffer(
                SALES.id(),
                SALES.name(),
                here.id(),
                DealState.valueOf(here.kind().name()),
                here.isOpen() && waitingFor.isEmpty(),
                waitingFor,
                here.isOpen() ? null : "Stage_Proposal",
                steps);
    }

    private MoveOffer.Step step(Stage here, Stage stage) {
        boolean reachable = here.leadsTo().contains(stage.id());
        MoveOffer.Place place = stage.equals(here)
                ? MoveOffer.Place.CURRENT
                : stage.order() < here.order()
                        ? MoveOffer.Place.DONE
                        : reachable && stage.order() == here.order() + 1
                                ? MoveOffer.Place.NEXT
                                : reachable ? MoveOffer.Place.REACHABLE : MoveOffer.Place.UNREACHABLE;
        List<MoveRefused.Missing> missing = Optional.ofNullable(refusals.get(stage.id()))
                .map(MoveRefused::missing)
                .orElse(List.of());
        return new MoveOffer.Step(
                stage.id(),
                stage.name(),
                stage.kind(),
                stage.probability(),
                place,
                reachable,
                null,
                List.of(),
                missing,
                List.of());
    }

    @Override
    public MoveResult move(UUID deal, String from, String to, Map<String, Object> fields) {
        moves.add(from + " → " + to + " " + fields);
        if (refusals.containsKey(to) && fields.values().stream().allMatch(Objects::isNull)) {
            throw refusals.get(to);
        }
        if (!SALES.stage(from).orElseThrow().leadsTo().contains(to)) {
            throw new MoveRefused("The model does not lead there.");
        }
        return stand(deal, to);
    }

    /** Where a colleague moved it, which this page knows nothing of. */
    public MoveResult stand(UUID deal, String stage) {
        Standing was = kept.get(deal);
        kept.put(deal, new Standing(was.title(), stage, was.owner(), was.amount()));
        Stage now = SALES.stage(stage).orElseThrow();
        DealState state = DealState.valueOf(now.kind().name());
        return new MoveResult(deal, SALES.id(), stage, now.name(), state, true, List.of(), 2);
    }

    @Override
    public MoveResult reopen(UUID deal, String stage) {
        moves.add("reopen at " + stage);
        return stand(deal, stage == null ? "Stage_Proposal" : stage);
    }

    @Override
    public MoveResult cancelWon(UUID deal, String reason) {
        moves.add("cancel: " + reason);
        return stand(deal, "Stage_Proposal");
    }

    @Override
    public MoveResult switchPipeline(UUID deal, String pipeline, String stage) {
        moves.add("switch to " + pipeline);
        return stand(deal, "Stage_Needs");
    }
}
