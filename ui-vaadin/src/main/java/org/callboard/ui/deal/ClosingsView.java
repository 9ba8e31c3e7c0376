package org.callboard.ui.deal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.ui.list.RecordFilter;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/** Which deals close when, a month at a time, with the same filter as the list. What it shows stands in the URL. */
@Route("closings")
@StyleSheet("context://crm/list.css")
@StyleSheet("context://crm/deal.css")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class ClosingsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MONTH = "month";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final transient DealRoom room;
    private final Span month = new Span();
    private final Div sums = new Div();
    private final Anchor list = new Anchor("", Icon.small("list"), new Span(Texts.text("deal.list.title")));
    private final Anchor board = new Anchor("", Icon.small("square-kanban"), new Span(Texts.text("deal.board.title")));
    private final RecordFilter filter;
    private final ClosingGrid grid;
    private transient YearMonth shown;

    ClosingsView(DealRoom room) {
        this.room = room;
        filter = new RecordFilter(DealPlaces.DEALS, DealPlaces.RIGHTS, room.lists(), () -> go(shown));
        grid = new ClosingGrid(room, this::refresh);
        addClassNames("closings-view", "list-page");
        month.getElement().setAttribute("aria-live", "polite");
        sums.addClassNames("closings-sums", "faint");
        Keys keys = new Keys()
                .on("/", filter::focusSearch)
                .on("ArrowLeft", () -> go(shown.minusMonths(1)))
                .on("ArrowRight", () -> go(shown.plusMonths(1)));
        add(head(), filter, sums, grid, keys);
    }

    private Header head() {
        Span space = new Span();
        space.addClassName("space");
        list.addClassName("export-link");
        board.addClassName("export-link");
        Button today = new Button(
                Texts.text("deal.closings.today"),
                e -> go(YearMonth.from(room.times().today())));
        today.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Header head = new Header(
                new H1(Texts.text("deal.closings.title")),
                step("chevron-left", "deal.closings.earlier", -1),
                month,
                step("chevron-right", "deal.closings.later", 1),
                today,
                space,
                board,
                list);
        head.addClassNames("crm-page-head", "list-header");
        return head;
    }

    private Button step(String icon, String word, int months) {
        Button step = new Button(Icon.small(icon), e -> go(shown.plusMonths(months)));
        step.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        step.setAriaLabel(Texts.text(word));
        step.setTooltipText(Texts.text(word));
        return step;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        filter.show(asked);
        shown = month(asked.getOrDefault(MONTH, List.of()));
        refresh();
    }

    private YearMonth month(List<String> written) {
        YearMonth now = YearMonth.from(room.times().today());
        try {
            YearMonth wanted = written.isEmpty() ? now : YearMonth.parse(written.get(0));
            return wanted.getYear() < FIRST_YEAR || wanted.getYear() > LAST_YEAR ? now : wanted;
        } catch (DateTimeException noMonth) {
            return now;
        }
    }

    private void go(YearMonth wanted) {
        shown = month(List.of(wanted.toString()));
        Map<String, List<String>> parameters = filter.parameters(Map.of(MONTH, shown.toString()));
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("closings", new QueryParameters(parameters)));
        refresh();
    }

    private void refresh() {
        month.setText(DateTimeFormatter.ofPattern("MMMM yyyy", Texts.locale()).format(shown));
        list.setHref(filter.link("deals", Set.of()));
        board.setHref(filter.link("board", Set.of()));
        try {
            grid.show(shown, filter);
        } catch (BadInput refused) {
            Toast.failed(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
            filter.show(Map.of());
            grid.show(shown, filter);
        }
        sums.removeAll();
        grid.sums().forEach(sum -> sums.add(new Span(sum)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("deal.closings.title");
    }
}
