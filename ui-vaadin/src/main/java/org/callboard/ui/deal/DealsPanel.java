package org.callboard.ui.deal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.deal.DealState;
import org.callboard.deal.Deals;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.records.RecordView;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;

/** The deals of a company, of a person, or that came of a lead. */
@SpringComponent
class DealsPanel extends DealPanel {

    private static final int SHOWN = 8;
    private static final Map<String, String> POINTS = Map.of("company", "companyId", "person", "personId");

    private final DealRoom room;

    DealsPanel(DealRoom room) {
        super("deals", 50, "handshake", "company", "person", "lead");
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        Page<RecordView> deals = find(record.subject());
        boolean mayCreate = room.records().mayCreate(Deals.KIND);
        Function<RecordView, String> amounts = amounts();
        if (record.isOf("lead") && deals.items().isEmpty()) {
            return null;
        }
        return () -> draw(record, deals, mayCreate, amounts);
    }

    private Page<RecordView> find(Subject of) {
        if (of.type().equals("lead")) {
            List<RecordView> one = room.deals().ofLead(of.id()).stream()
                    .map(deal -> room.records().get(Deals.KIND, deal.id()))
                    .toList();
            return new Page<>(one, 0, SHOWN, one.size());
        }
        RecordQuery query = RecordQuery.all()
                .and(Criterion.is(POINTS.get(of.type()), of.id().toString()));
        return room.records().find(Deals.KIND, query, PageRequest.first(SHOWN));
    }

    private Component draw(
            OpenRecord record, Page<RecordView> deals, boolean mayCreate, Function<RecordView, String> amounts) {
        Div panel = new Div();
        UnorderedList list = new UnorderedList();
        deals.items().forEach(deal -> list.add(line(deal, amounts.apply(deal))));
        panel.add(deals.items().isEmpty() ? faint(Texts.text("deal.deals.none")) : list);
        if (deals.total() > SHOWN) {
            String query =
                    POINTS.get(record.subject().type()) + "=" + record.subject().id();
            panel.add(new Anchor("deals?" + query, Texts.text("deal.deals.all", deals.total())));
        }
        if (mayCreate && !record.isOf("lead")) {
            panel.add(act(Texts.text("deal.list.new"), "plus", () -> create(record)));
        }
        return panel;
    }

    private ListItem line(RecordView deal, String amount) {
        Div head = new Div(SubjectLinks.to(Deals.KIND, deal.id(), deal.title()), stage(deal));
        head.addClassName("side-by-side");
        ListItem line = new ListItem(head);
        String more = Stream.of(amount, owner(deal), closes(deal))
                .filter(Objects::nonNull)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            line.add(faint(more));
        }
        return line;
    }

    private static Badge stage(RecordView deal) {
        DealState state = DealState.valueOf(Objects.toString(deal.text("state"), DealState.OPEN.name()));
        Badge.Tone tone = switch (state) {
            case OPEN -> Badge.Tone.CALM;
            case WON -> Badge.Tone.GOOD;
            case LOST -> Badge.Tone.BAD;
        };
        return new Badge(Objects.toString(deal.text("stageName"), Texts.text("deal.state." + state)), tone);
    }

    private Function<RecordView, String> amounts() {
        ValueWords words = new ValueWords(new OwnerNames(room.people()), room.times());
        return room.records().fields(Deals.KIND).stream()
                .filter(field -> field.name().equals("amount"))
                .findFirst()
                .<Function<RecordView, String>>map(
                        field -> deal -> words.of(field, deal.value("amount"), deal.titles()))
                .orElse(deal -> "");
    }

    private String owner(RecordView deal) {
        return deal.owner() == null ? null : new OwnerNames(room.people()).of(deal.owner());
    }

    private String closes(RecordView deal) {
        return deal.value("closeOn") instanceof LocalDate day && "OPEN".equals(deal.text("state"))
                ? Texts.text("deal.card.closes", room.times().date(day))
                : null;
    }

    private void create(OpenRecord record) {
        Map<String, Object> given = Map.of(
                POINTS.get(record.subject().type()), record.subject().id().toString());
        room.lists()
                .create(
                        DealPlaces.DEALS,
                        given,
                        made -> SubjectLinks.path(Deals.KIND, made)
                                .ifPresent(path -> UI.getCurrent().navigate(path)));
    }
}
