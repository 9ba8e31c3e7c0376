package org.callboard.ui.deal;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.deal.Board;
import org.callboard.deal.BoardColumn;
import org.callboard.deal.DealBoard;
import org.callboard.deal.DealCard;
import org.callboard.deal.Totals;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.CardBoard;

/** Everything that stands on a board, in the reader's words. */
final class BoardWords {

    private static final List<String> OWN = List.of(
            "stages",
            "empty",
            "more",
            "sums",
            "weighted",
            "weightedHint",
            "move",
            "noAmount",
            "rotten",
            "gone",
            "now",
            "fresh");

    private final OwnerNames owners;
    private final Times times;
    private final Map<String, String> names = new LinkedHashMap<>();

    BoardWords(OwnerNames owners, Times times) {
        this.owners = owners;
        this.times = times;
    }

    /** What the board says by itself. */
    static Map<String, String> own() {
        return OWN.stream().collect(Collectors.toMap(word -> word, word -> Texts.text("deal.board." + word)));
    }

    CardBoard.Stage stage(BoardColumn column, Pipeline pipeline) {
        List<String> leadsTo =
                pipeline.stage(column.stage()).map(Stage::leadsTo).orElse(List.of());
        boolean open = column.kind() == Stage.Kind.OPEN;
        return new CardBoard.Stage(
                column.stage(),
                column.former() ? Texts.text("deal.board.former", column.name()) : column.name(),
                column.kind().name().toLowerCase(java.util.Locale.ROOT),
                count(column.totals()),
                Texts.text("deal.board.count", column.totals().count()),
                sums(column.totals()),
                open ? SumWords.weighted(column.totals()) : List.of(),
                open ? null : Texts.text("deal.board.closed-hint", DealBoard.DAYS_OF_CLOSED),
                leadsTo);
    }

    CardBoard.Lane lane(Board.Lane lane) {
        return new CardBoard.Lane(
                Objects.toString(lane.owner(), ""), name(lane.owner()), count(lane.totals()), sums(lane.totals()));
    }

    /** What recurs stands beside the amounts where anything does. */
    private static List<String> sums(Totals totals) {
        return Stream.concat(
                        SumWords.amounts(totals).stream(),
                        totals.recurring().stream()
                                .map(month -> Texts.text("deal.board.recurring", SumWords.rough(month))))
                .toList();
    }

    private static String count(Totals totals) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(totals.count());
    }

    /** @param lane {@code null} on a board without lanes */
    CardBoard.Card card(DealCard card, String stage, String lane, boolean open) {
        boolean late = open && card.closeOn() != null && card.closeOn().isBefore(times.today());
        String age = age(card);
        return new CardBoard.Card(
                card.id().toString(),
                stage,
                lane,
                (card.closeOn() == null ? "9999-12-31" : card.closeOn().toString()) + card.id(),
                card.title(),
                card.company(),
                SumWords.exact(card.amount()),
                name(card.owner()),
                age,
                card.stageSince() == null ? "" : Texts.text("deal.card.since", times.exact(card.stageSince())),
                card.closeOn() == null ? "" : times.date(card.closeOn()),
                closes(card.closeOn(), late),
                late,
                card.rotten(),
                card.waitingFor(),
                card.mayMove(),
                said(card, age, late));
    }

    private String said(DealCard card, String age, boolean late) {
        return Stream.of(
                        age.isEmpty() ? "" : Texts.text("deal.card.age-said", age),
                        closes(card.closeOn(), late),
                        card.rotten() ? Texts.text("deal.board.rotten") : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String closes(LocalDate day, boolean late) {
        return day == null ? "" : Texts.text(late ? "deal.card.late" : "deal.card.closes", times.date(day));
    }

    private String age(DealCard card) {
        if (card.stageSince() == null) {
            return "";
        }
        Duration age = Duration.between(card.stageSince(), times.now());
        if (age.toDays() > 0) {
            return Texts.text("deal.card.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return Texts.text("deal.card.hours", age.toHours());
        }
        return age.toMinutes() > 0 ? Texts.text("deal.card.minutes", age.toMinutes()) : "";
    }

    private String name(String owner) {
        return owner == null ? Texts.text("list.owner.nobody") : names.computeIfAbsent(owner, owners::of);
    }
}
