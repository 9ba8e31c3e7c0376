package org.callboard.ui.deal;

import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.deal.Board;
import org.callboard.deal.BoardCards;
import org.callboard.deal.BoardQuery;
import org.callboard.deal.DealBoard;
import org.callboard.deal.DealNews;
import org.callboard.deal.Deals;
import org.callboard.deal.MoveOffer;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.records.Criterion;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.CardBoard;
import org.callboard.ui.widgets.Toast;

/** The cards of one board: more of them as one scrolls, moves as one drags, and what colleagues do as it happens. */
class BoardSheet extends Div {

    private final transient DealRoom room;
    private final transient Mover mover;
    private final transient BoardWords words;
    private final transient Runnable outdated;
    private final CardBoard cards = new CardBoard(BoardWords.own());
    private transient BoardState state;

    /** @param outdated runs when columns or lanes are no longer the ones that are shown */
    BoardSheet(DealRoom room, Runnable outdated) {
        this.room = room;
        this.outdated = outdated;
        mover = new Mover(room);
        words = new BoardWords(new OwnerNames(room.people()), room.times());
        addClassName("board-sheet");
        cards.onMore(this::more);
        cards.onMove(this::move);
        cards.onAsk(this::ask);
        add(cards);
    }

    /** @return id of the pipeline that is shown */
    String show(BoardQuery query) {
        Board board = room.board().board(query);
        Pipeline pipeline = room.pipelines().newest(board.pipeline()).orElseThrow();
        BoardQuery asked = new BoardQuery(board.pipeline(), query.filter(), query.lanes());
        state = new BoardState(asked, pipeline, board, words);
        cards.show(state.drawn());
        return board.pipeline();
    }

    long total() {
        return state.total();
    }

    private void more(CardBoard.Cell of) {
        if (!state.knows(of.stage(), of.lane())) {
            return;
        }
        BoardCards more = room.board()
                .column(
                        state.query(),
                        of.stage(),
                        "".equals(of.lane()) ? Criterion.NONE : of.lane(),
                        state.next(of.stage(), of.lane()),
                        DealBoard.FIRST_CARDS);
        cards.append(state.append(of.stage(), of.lane(), more));
    }

    private void move(CardBoard.Move wanted) {
        UUID id = UUID.fromString(wanted.id());
        BoardState.Seen seen = state.seen(id);
        if (seen == null || !state.knows(wanted.to(), wanted.lane())) {
            cards.putBack(wanted.id());
            return;
        }
        boolean otherLane = wanted.lane() != null && !wanted.lane().equals(Objects.toString(seen.owner(), ""));
        if (wanted.to().equals(wanted.from())) {
            assign(id, seen, wanted.lane());
            return;
        }
        mover.move(
                state.move(id, wanted.from(), wanted.to()),
                result -> {
                    if (otherLane) {
                        assign(id, seen, wanted.lane());
                    } else {
                        settle(id);
                    }
                },
                () -> stay(id, wanted.from()));
    }

    /** Back to where it was seen, or to where a colleague has moved it meanwhile. */
    private void stay(UUID id, String from) {
        BoardState.Seen now = state.seen(id);
        if (now != null && now.stage().equals(from)) {
            cards.putBack(id.toString());
        } else {
            settle(id);
        }
    }

    /** A card that was put into another lane is another owner's. */
    private void assign(UUID id, BoardState.Seen seen, String lane) {
        String owner = lane == null || lane.isEmpty() ? null : lane;
        boolean done = Attempt.to(() -> {
            room.records().assign(Deals.KIND, List.of(id), owner);
            Toast.done(
                    Texts.text("deal.board.assigned", seen.title(), new OwnerNames(room.people()).of(owner)),
                    () -> Attempt.to(() -> {
                        room.records().assign(Deals.KIND, List.of(id), seen.owner());
                        settle(id);
                    }));
        });
        if (!done) {
            cards.putBack(id.toString());
        }
        settle(id);
    }

    private void ask(String card) {
        UUID id = UUID.fromString(card);
        if (state.seen(id) != null) {
            Attempt.to(() -> {
                MoveOffer offer = room.moves().offer(id);
                new StageChoice(
                                state.seen(id).title(),
                                offer,
                                step -> choose(id, offer.stage(), step.stage()),
                                () -> cards.focusCard(card))
                        .open();
            });
        }
    }

    private void choose(UUID id, String from, String to) {
        Runnable back = () -> cards.focusCard(id.toString());
        mover.move(
                state.move(id, from, to),
                result -> {
                    settle(id);
                    back.run();
                },
                back);
    }

    /** Shows where a card stands after something was done with it here. */
    private void settle(UUID id) {
        List<CardBoard.Card> now = room.board().cards(state.query(), Set.of(id)).stream()
                .map(state::see)
                .toList();
        now.forEach(cards::settle);
        tell(List.of(), now.isEmpty() ? List.of(id.toString()) : List.of(), null);
    }

    private void tell(List<CardBoard.Card> changed, List<String> gone, String said) {
        Board now = room.board().board(state.query());
        if (state.isStillOf(now)) {
            state.recount(now);
            cards.patch(new CardBoard.News(changed, gone, state.stages(), state.lanes(), said));
        } else {
            outdated.run();
        }
    }

    /** What colleagues did: cards change in place or are announced, and nothing moves under the hand. */
    void hear(Set<DealNews> news) {
        if (news.stream().anyMatch(one -> one.deal() == null)) {
            outdated.run();
            return;
        }
        Set<UUID> ids = news.stream().map(DealNews::deal).collect(Collectors.toSet());
        Set<UUID> here = new HashSet<>(ids);
        here.removeIf(id -> state.seen(id) == null);
        List<DealBoard.Placed> now = room.board().cards(state.query(), ids);
        if (now.isEmpty() && here.isEmpty()) {
            return; // deals of others: nothing to count anew
        }
        String moved = String.join(" ", state.movedAmong(now));
        List<CardBoard.Card> changed = now.stream().map(state::see).toList();
        now.forEach(placed -> here.remove(placed.card().id()));
        here.forEach(state::forget);
        tell(changed, here.stream().map(UUID::toString).toList(), moved.isEmpty() ? null : moved);
    }
}
