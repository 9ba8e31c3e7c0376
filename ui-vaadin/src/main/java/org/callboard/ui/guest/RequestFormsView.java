package org.callboard.ui.guest;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.guest.GuestLinks;
import org.callboard.kernel.Subject;
import org.callboard.portal.RequestForm;
import org.callboard.portal.RequestForms;
import org.callboard.support.Queues;
import org.callboard.ui.admin.DefinitionHistory;
import org.callboard.ui.record.RecordFile;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** The public forms by which strangers ask for help: what they say, where their requests wait, who may show them. */
@Route("request-forms")
@RolesAllowed(Role.ADMIN)
class RequestFormsView extends GuestList {

    private static final DefinitionHistory.Parts PARTS = new DefinitionHistory.Parts(
            List.of("title", "intro", "button", "thankYou", "language", "queue", "allowedHosts", "active"),
            "guest.part.",
            (part, value) -> null);

    private final transient RequestForms forms;
    private final transient Queues queues;
    private final transient GuestLinks links;
    private final transient RecordFile file;

    RequestFormsView(RequestForms forms, Queues queues, GuestLinks links, RecordFile file) {
        super("guest.forms", "square-check");
        this.forms = forms;
        this.queues = queues;
        this.links = links;
        this.file = file;
        load();
    }

    private void load() {
        List<Queues.Queue> all = queues.all();
        show(forms.all().stream().map(form -> row(form, all)).toList());
    }

    private GuestRow row(RequestForm form, List<Queues.Queue> all) {
        String queue = all.stream()
                .filter(one -> one.key().equals(form.queue()))
                .map(Queues.Queue::name)
                .findFirst()
                .orElse(Texts.text("guest.queue.rules"));
        List<String> marks = Stream.of(form.language(), queue).toList();
        return new GuestRow(form.title(), "/request/" + form.id(), form.active(), marks, form.allowedHosts())
                .act("copy", "guest.snippet", () -> snippet(form))
                .act("pencil", "guest.edit", () -> edit(form))
                .act("history", "guest.history", () -> lookBack(form));
    }

    @Override
    void add() {
        edit(null);
    }

    private void edit(RequestForm before) {
        new RequestFormDialog(before, queues.all(), form -> {
                    Toast.done(Texts.text("guest.kept", forms.save(form).title()));
                    load();
                })
                .open();
    }

    private void snippet(RequestForm form) {
        String frame = "<iframe src=\"%s\" title=\"%s\" style=\"border:0;width:100%%;height:640px\"></iframe>"
                .formatted(
                        links.address("/request/" + form.id()),
                        org.springframework.web.util.HtmlUtils.htmlEscape(form.title()));
        new SnippetDialog(form.title(), frame, form.allowedHosts()).open();
    }

    private void lookBack(RequestForm form) {
        Subject subject = new Subject(RequestForms.TYPE, RequestForms.subject(form.id()));
        new DefinitionHistory(file, subject, form.title(), PARTS).open();
    }
}
