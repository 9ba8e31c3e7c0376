package org.callboard.ui.imports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.NotFound;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.EmptyState;

/** One import: first its columns are mapped, then one sees how far it is; a reload or another day shows the same. */
@Route("imports/:import([0-9a-fA-F-]{36})")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ADMIN})
@StyleSheet("context://crm/imports.css")
class ImportView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ImportsRoom room;
    private final H1 title = new H1();
    private final Section content = new Section();
    private ProgressPanel progress;
    private transient UUID id;
    private transient Progress last;
    private final transient Ticking ticking = new Ticking(this::look);

    ImportView(ImportsRoom room) {
        this.room = room;
        addClassNames("crm-page", "import-view");
        Header head = new Header(title);
        head.addClassName("crm-page-head");
        add(new Anchor("imports", Texts.text("imports.back")), head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String written = event.getRouteParameters().get("import").orElse("");
        try {
            id = UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            throw new NotFound("import", written);
        }
        last = room.imports().progress(id);
        show();
    }

    private void show() {
        title.setText(last.fileName());
        content.removeAll();
        progress = null;
        if (last.state() == State.LOOKED_AT) {
            content.add(asking());
        } else {
            progress = new ProgressPanel(room, id, this::reload);
            progress.show(last);
            content.add(progress);
        }
        poll();
    }

    private Component asking() {
        try {
            return new MappingPanel(room.imports(), room.imports().preview(id), last, this::reload);
        } catch (Conflict tooOld) {
            return new EmptyState("file-up", Texts.text("imports.not-kept"), tooOld.getMessage());
        }
    }

    private void reload() {
        last = room.imports().progress(id);
        show();
    }

    /** Only numbers change while it runs: nothing on the page jumps. */
    void look() {
        Progress now = room.imports().progress(id);
        boolean other = now.state() != last.state();
        last = now;
        if (other || progress == null) {
            show();
        } else {
            progress.show(now);
        }
    }

    private void poll() {
        if (ImportWords.isMoving(last.state())) {
            ticking.on(UI.getCurrent());
        } else {
            ticking.off();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ticking.off();
    }

    @Override
    public String getPageTitle() {
        return last == null ? Texts.text("imports.title") : Texts.text("imports.title-of", last.fileName());
    }
}
