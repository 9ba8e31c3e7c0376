package org.callboard.ui.deal;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.deal.DealClosings.Closing;
import org.callboard.deal.DealClosings.Day;
import org.callboard.deal.DealState;
import org.callboard.deal.Deals;
import org.callboard.kernel.Money;
import org.callboard.records.RecordView;
import org.callboard.ui.list.RecordFilter;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** A month of days with what closes on each; an open deal is dragged to another day. */
class ClosingGrid extends Div {

    private static final int WEEK = 7;

    private final transient DealRoom room;
    private final transient Runnable changed;
    private transient List<Day> days = List.of();

    ClosingGrid(DealRoom room, Runnable changed) {
        this.room = room;
        this.changed = changed;
        addClassName("closings");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("tabindex", "0"); // it scrolls, also where no day has anything to stand on
    }

    void show(YearMonth month, RecordFilter filter) {
        DayOfWeek first = WeekFields.of(Texts.locale()).getFirstDayOfWeek();
        LocalDate from = month.atDay(1).with(TemporalAdjusters.previousOrSame(first));
        LocalDate to = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(first.plus(WEEK - 1)));
        days = room.closings().of(filter.query(), from, to);
        Map<LocalDate, Day> known = days.stream().collect(Collectors.toMap(Day::day, Function.identity()));
        removeAll();
        getElement().setAttribute("aria-label", Texts.text("deal.closings.grid", month));
        for (int i = 0; i < WEEK; i++) {
            Span name = new Span(first.plus(i).getDisplayName(TextStyle.SHORT, Texts.locale()));
            name.addClassName("weekday");
            add(name);
        }
        from.datesUntil(to.plusDays(1)).forEach(day -> add(cell(day, month, known.get(day), filter)));
        days = days.stream()
                .filter(day -> YearMonth.from(day.day()).equals(month))
                .toList();
    }

    /** What the month is worth, one sum a currency. */
    List<String> sums() {
        Map<Currency, BigDecimal> sums = new LinkedHashMap<>();
        long many = 0;
        for (Day day : days) {
            many += day.totals().count();
            day.totals()
                    .sums()
                    .forEach(sum ->
                            sums.merge(sum.amount().currency(), sum.amount().value(), BigDecimal::add));
        }
        List<String> said = new ArrayList<>();
        said.add(Texts.text("deal.board.count", many));
        sums.forEach((currency, value) -> said.add(SumWords.rough(new Money(value, currency))));
        return said;
    }

    private Div cell(LocalDate date, YearMonth month, Day day, RecordFilter filter) {
        Span number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassName("number");
        number.getElement().setAttribute("aria-label", room.times().date(date));
        Div head = new Div(number);
        head.addClassName("closing-head");
        Div cell = new Div(head);
        cell.addClassName("closing-day");
        cell.setClassName("other", !YearMonth.from(date).equals(month));
        cell.setClassName("today", date.equals(room.times().today()));
        cell.setClassName("empty", day == null);
        cell.getElement().setAttribute("data-day", date.toString());
        if (day != null) {
            head.add(new Span(String.join(" · ", SumWords.amounts(day.totals()))));
            day.first().forEach(closing -> cell.add(line(closing, date)));
            more(day, filter, cell);
        }
        DropTarget.create(cell).addDropListener(e -> e.getDragData().ifPresent(data -> move((Closing) data, date)));
        return cell;
    }

    private void more(Day day, RecordFilter filter, Div cell) {
        long more = day.totals().count() - day.first().size();
        if (more > 0) {
            String only = day.day() + ".." + day.day();
            Anchor all = new Anchor(
                    filter.link("deals", Set.of("closeOn"), Map.of("closeOn", only)),
                    Texts.text("deal.closings.more", more));
            all.addClassName("closing-more");
            cell.add(all);
        }
    }

    private Anchor line(Closing closing, LocalDate date) {
        Span title = new Span(closing.title());
        title.addClassName("crm-cut");
        Anchor line = new Anchor(SubjectLinks.path(Deals.KIND, closing.id()).orElseThrow(), title);
        if (closing.amount() != null) {
            Span amount = new Span(SumWords.rough(closing.amount()));
            amount.addClassNames("crm-cut", "crm-num");
            line.add(amount);
        }
        line.addClassName("closing");
        line.addClassName(closing.state().name().toLowerCase(Locale.ROOT));
        boolean open = closing.state() == DealState.OPEN;
        line.setClassName("late", open && date.isBefore(room.times().today()));
        line.setTitle(closing.title() + ", " + Texts.text("deal.state." + closing.state()));
        if (open && closing.mayChange()) {
            DragSource.create(line).setDragData(closing);
        }
        return line;
    }

    private void move(Closing closing, LocalDate to) {
        Attempt.to(() -> {
            RecordView deal = room.records().get(Deals.KIND, closing.id());
            Object before = deal.value("closeOn");
            if (to.equals(before)) {
                return;
            }
            keep(deal, before, to);
            Toast.done(
                    Texts.text(
                            "deal.closings.moved", closing.title(), room.times().date(to)),
                    () -> Attempt.to(() -> {
                        keep(room.records().get(Deals.KIND, closing.id()), to, before);
                        changed.run();
                    }));
            changed.run();
        });
    }

    private void keep(RecordView deal, Object seen, Object day) {
        room.records()
                .change(
                        Deals.KIND,
                        deal.id(),
                        deal.version(),
                        java.util.Collections.singletonMap("closeOn", day == null ? null : day.toString()),
                        java.util.Collections.singletonMap("closeOn", seen));
    }
}
