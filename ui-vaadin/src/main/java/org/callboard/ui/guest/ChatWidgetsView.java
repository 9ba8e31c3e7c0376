package org.callboard.ui.guest;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.calendar.CalendarView;
import org.callboard.calendar.Calendars;
import org.callboard.chat.ChatWidget;
import org.callboard.chat.ChatWidgets;
import org.callboard.guest.GuestLinks;
import org.callboard.kernel.Subject;
import org.callboard.portal.RequestForms;
import org.callboard.ui.admin.DefinitionHistory;
import org.callboard.ui.record.RecordFile;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Where the chat may stand: what it says, when it is open, which pages may show it. */
@Route("chat-widgets")
@RolesAllowed(Role.ADMIN)
class ChatWidgetsView extends GuestList {

    private static final DefinitionHistory.Parts PARTS = new DefinitionHistory.Parts(
            List.of("title", "greeting", "language", "requestForm", "calendar", "allowedHosts", "active"),
            "guest.part.",
            (part, value) -> null);

    private final transient ChatWidgets widgets;
    private final transient RequestForms forms;
    private final transient Calendars calendars;
    private final transient GuestLinks links;
    private final transient RecordFile file;

    ChatWidgetsView(ChatWidgets widgets, RequestForms forms, Calendars calendars, GuestLinks links, RecordFile file) {
        super("guest.widgets", "message-square");
        this.widgets = widgets;
        this.forms = forms;
        this.calendars = calendars;
        this.links = links;
        this.file = file;
        load();
    }

    private void load() {
        List<CalendarView> all = calendars.all();
        show(widgets.all().stream().map(widget -> row(widget, all)).toList());
    }

    private GuestRow row(ChatWidget widget, List<CalendarView> all) {
        String hours = all.stream()
                .filter(one -> one.name().equals(widget.calendar()))
                .map(CalendarView::title)
                .findFirst()
                .orElse(Texts.text("guest.calendar.always"));
        List<String> marks = List.of(widget.language(), hours);
        return new GuestRow(widget.title(), "/chat/" + widget.id(), widget.active(), marks, widget.allowedHosts())
                .act("copy", "guest.snippet", () -> snippet(widget))
                .act("pencil", "guest.edit", () -> edit(widget))
                .act("history", "guest.history", () -> lookBack(widget));
    }

    @Override
    void add() {
        edit(null);
    }

    private void edit(ChatWidget before) {
        new ChatWidgetDialog(before, calendars.all(), forms.all(), widget -> {
                    Toast.done(Texts.text("guest.kept", widgets.save(widget).title()));
                    load();
                })
                .open();
    }

    private void snippet(ChatWidget widget) {
        String script = "<script src=\"%s\" data-label=\"%s\" async></script>"
                .formatted(
                        links.address("/chat/" + widget.id() + ".js"),
                        org.springframework.web.util.HtmlUtils.htmlEscape(widget.title()));
        new SnippetDialog(widget.title(), script, widget.allowedHosts()).open();
    }

    private void lookBack(ChatWidget widget) {
        Subject subject = new Subject(ChatWidgets.TYPE, ChatWidgets.subject(widget.id()));
        new DefinitionHistory(file, subject, widget.title(), PARTS).open();
    }
}
