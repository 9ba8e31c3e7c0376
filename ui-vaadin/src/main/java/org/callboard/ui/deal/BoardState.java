package org.callboard.ui.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.callboard.deal.Board;
import org.callboard.deal.BoardCards;
import org.callboard.deal.BoardColumn;
import org.callboard.deal.BoardQuery;
import org.callboard.deal.DealBoard;
import org.callboard.deal.DealCard;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.CardBoard;

/** What one open board shows: which cards its reader has before them, and how far each of its cells is loaded. */
final class BoardState {

    private final BoardQuery query;
    private final Pipeline pipeline;
    private final BoardWords words;
    private final Map<UUID, Seen> seen = new HashMap<>();
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private Board board;

    /** A card that is on the board. */
    record Seen(String stage, String owner, String title) {}

    private record Cell(long all, int loaded, String next, boolean more, CardBoard.Cell first) {

        long left() {
            return more ? Math.max(1, all - loaded) : 0;
        }
    }

    BoardState(BoardQuery query, Pipeline pipeline, Board board, BoardWords words) {
        this.query = query;
        this.pipeline = pipeline;
        this.board = board;
        this.words = words;
        if (query.lanes()) {
            board.lanes().forEach(lane -> open(lane.columns(), Objects.toString(lane.owner(), "")));
        } else {
            open(board.columns(), null);
        }
    }

    private void open(List<BoardColumn> columns, String lane) {
        for (BoardColumn column : columns) {
            List<CardBoard.Card> cards = column.cards().stream()
                    .map(card -> see(new DealBoard.Placed(column.stage(), card)))
                    .toList();
            long all = column.totals().count();
            Cell cell = new Cell(all, cards.size(), column.next(), column.more(), null);
            CardBoard.Cell first = new CardBoard.Cell(column.stage(), lane, cards, cell.left());
            cells.put(key(column.stage(), lane), new Cell(all, cards.size(), column.next(), column.more(), first));
        }
    }

    private static String key(String stage, String lane) {
        return Objects.toString(lane, "") + "|" + stage;
    }

    BoardQuery query() {
        return query;
    }

    CardBoard.State drawn() {
        return new CardBoard.State(
                stages(), lanes(), cells.values().stream().map(Cell::first).toList());
    }

    List<CardBoard.Stage> stages() {
        return board.columns().stream()
                .map(column -> words.stage(column, pipeline))
                .toList();
    }

    List<CardBoard.Lane> lanes() {
        return query.lanes() ? board.lanes().stream().map(words::lane).toList() : List.of();
    }

    long total() {
        return board.columns().stream()
                .mapToLong(column -> column.totals().count())
                .sum();
    }

    boolean knows(String stage, String lane) {
        return cells.containsKey(key(stage, lane));
    }

    String next(String stage, String lane) {
        return cells.get(key(stage, lane)).next();
    }

    CardBoard.Cell append(String stage, String lane, BoardCards more) {
        Cell was = cells.get(key(stage, lane));
        List<CardBoard.Card> cards = more.cards().stream()
                .map(card -> see(new DealBoard.Placed(stage, card)))
                .toList();
        Cell now = new Cell(was.all(), was.loaded() + cards.size(), more.next(), more.next() != null, null);
        cells.put(key(stage, lane), now);
        return new CardBoard.Cell(stage, lane, cards, now.left());
    }

    /** @return {@code null} for a card that is not on this board */
    Seen seen(UUID deal) {
        return seen.get(deal);
    }

    CardBoard.Card see(DealBoard.Placed placed) {
        DealCard card = placed.card();
        seen.put(card.id(), new Seen(placed.stage(), card.owner(), card.title()));
        String lane = query.lanes() ? Objects.toString(card.owner(), "") : null;
        return words.card(card, placed.stage(), lane, kind(placed.stage()) == Stage.Kind.OPEN);
    }

    void forget(UUID deal) {
        seen.remove(deal);
    }

    /** Sentences about cards that stand elsewhere now than this reader saw them. */
    List<String> movedAmong(List<DealBoard.Placed> now) {
        List<String> said = new ArrayList<>();
        for (DealBoard.Placed placed : now) {
            Seen was = seen.get(placed.card().id());
            if (was != null && !was.stage().equals(placed.stage())) {
                said.add(Texts.text("deal.board.moved", placed.card().title(), name(placed.stage())));
            }
        }
        return said;
    }

    /** @param from where its mover saw it, which may be where it stands no more */
    Move move(UUID deal, String from, String to) {
        return new Move(deal, seen.get(deal).title(), from, kind(from), to, name(to), kind(to));
    }

    private String name(String stage) {
        return column(stage).map(BoardColumn::name).orElse(stage);
    }

    private Stage.Kind kind(String stage) {
        return column(stage).map(BoardColumn::kind).orElse(Stage.Kind.OPEN);
    }

    private java.util.Optional<BoardColumn> column(String stage) {
        return board.columns().stream()
                .filter(column -> column.stage().equals(stage))
                .findFirst();
    }

    /** Whether columns and lanes are the ones that are drawn. */
    boolean isStillOf(Board now) {
        return ids(now).equals(ids(board));
    }

    private static List<String> ids(Board of) {
        List<String> ids = new ArrayList<>();
        of.columns().forEach(column -> ids.add(column.stage()));
        of.lanes().forEach(lane -> ids.add("@" + lane.owner()));
        return ids;
    }

    void recount(Board now) {
        board = now;
    }
}
