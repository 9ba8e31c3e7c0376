package org.callboard.ui.deal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.access.Preferences;
import org.callboard.access.Role;
import org.callboard.deal.BoardQuery;
import org.callboard.kernel.BadInput;
import org.callboard.records.RecordQuery;
import org.callboard.ui.list.RecordFilter;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/** The board: the stages of a pipeline as columns, with the same filter as the list. What it shows stands in the URL. */
@Route("board")
@StyleSheet("context://crm/list.css")
@StyleSheet("context://crm/deal.css")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class BoardView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String PIPELINE = "pipeline";
    private static final String LANES = "lanes";
    private static final String BY_OWNER = "owner";

    private final transient DealRoom room;
    private final BoardHead head;
    private final RecordFilter filter;
    private final BoardSheet sheet;
    private transient String pipeline;
    private boolean lanes;
    private transient Registration listening;

    BoardView(DealRoom room) {
        this.room = room;
        head = new BoardHead(room, this::choosePipeline, this::chooseLanes, this::refresh);
        filter = new RecordFilter(DealPlaces.DEALS, DealPlaces.RIGHTS, room.lists(), this::filtered);
        sheet = new BoardSheet(room, head::tellNews);
        addClassNames("board-view", "list-page");
        add(head, filter, sheet, new Keys().on("/", filter::focusSearch));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        Map<String, List<String>> facets = new LinkedHashMap<>(asked);
        facets.remove(PIPELINE);
        pipeline = known(first(asked, PIPELINE));
        if (pipeline == null) {
            pipeline = known(preferences().get("board.pipeline").orElse(null));
        }
        String rows = first(asked, LANES);
        lanes = BY_OWNER.equals(rows == null ? preferences().get("board.lanes").orElse("") : rows);
        filter.show(facets);
        refresh();
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }

    /** A pipeline that is no longer deployed is as good as none. */
    private String known(String id) {
        return id != null && room.pipelines().newest(id).isPresent() ? id : null;
    }

    private Preferences preferences() {
        return room.lists().lists().preferences();
    }

    /** A view that says which pipeline means it. */
    private void filtered() {
        String said = known(filter.one(PIPELINE));
        if (said != null) {
            pipeline = said;
        }
        remember();
        refresh();
    }

    private void choosePipeline(String id) {
        filter.drop(PIPELINE);
        pipeline = id;
        preferences().set("board.pipeline", id);
        remember();
        refresh();
    }

    private void chooseLanes(boolean byOwner) {
        lanes = byOwner;
        preferences().set("board.lanes", byOwner ? BY_OWNER : "");
        remember();
        refresh();
    }

    private void remember() {
        Map<String, String> own = new LinkedHashMap<>();
        if (pipeline != null) {
            own.put(PIPELINE, pipeline);
        }
        own.put(LANES, lanes ? BY_OWNER : "none");
        Location here = new Location("board", new QueryParameters(filter.parameters(own)));
        UI.getCurrent().getPage().getHistory().replaceState(null, here);
    }

    private void refresh() {
        try {
            draw(filter.query());
        } catch (BadInput refused) {
            Toast.failed(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message());
            filter.show(Map.of());
            draw(RecordQuery.all());
        }
    }

    private void draw(RecordQuery query) {
        pipeline = sheet.show(new BoardQuery(pipeline, query, lanes));
        head.show(pipeline, lanes, sheet.total(), filter);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = room.ticker().listen(event.getUI(), sheet::hear);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.remove();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("deal.board.title");
    }
}
