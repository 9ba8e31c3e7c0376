package org.callboard.ui.template;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.communication.Template;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/** One template: its words by language, how they read on a record, and what they were. */
@Route("templates/:key([a-z][a-z0-9-]{0,59})")
@RolesAllowed({Role.ANALYST, Role.ADMIN})
@StyleSheet("context://crm/fields.css")
@StyleSheet("context://crm/template.css")
class TemplatePage extends Article implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String NEW = "new";

    private final transient TemplateRoom room;
    private final H1 heading = new H1();
    private final Paragraph problem = new Paragraph();
    private final Button save = new Button(Texts.text("template.save"), Icon.small("save"), e -> save());
    private final Button past = new Button(Texts.text("template.past"), Icon.small("history"), e -> lookBack());
    private final Button retire = new Button("", Icon.small("x"), e -> retire());
    private final Anchor file = new Anchor("", Texts.text("template.file"));
    private final TemplateForm form;
    private final PreviewPane preview;
    private transient Template shown;

    TemplatePage(TemplateRoom room) {
        this.room = room;
        addClassNames("crm-page", "template-page");
        preview = new PreviewPane(room, this::test);
        form = new TemplateForm(room, draft -> preview.show(draft));
        preview.onChange(() -> preview.show(form.draft()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        past.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        retire.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        file.setRouterIgnore(true);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(heading, space, file, past, retire, save);
        head.addClassName("crm-page-head");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div sides = new Div(form, preview);
        sides.addClassName("template-sides");
        add(head, problem, sides, new Keys().on("Ctrl+s", this::save));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElse(NEW);
        show(key.equals(NEW) ? null : room.book().get(key));
    }

    private void show(Template template) {
        shown = template;
        boolean there = template != null;
        heading.setText(getPageTitle());
        problem.setVisible(false);
        past.setVisible(there);
        retire.setVisible(there);
        file.setVisible(there);
        if (there) {
            retire.setText(Texts.text(template.retired() ? "template.reinstate" : "template.retire"));
            file.setHref("/api/v1/templates/" + template.key() + "/file");
        }
        form.show(template);
        preview.show(form.draft());
    }

    private void save() {
        try {
            Template kept = room.book().put(form.key(), shown == null ? -1 : shown.version(), form.draft());
            Toast.done(Texts.text("template.saved", kept.version()));
            boolean first = shown == null;
            show(kept);
            if (first) {
                UI.getCurrent().navigate("templates/" + kept.key());
            }
        } catch (BadInput wrong) {
            form.mark(wrong);
            say(
                    wrong.fields().isEmpty()
                            ? wrong.getMessage()
                            : wrong.fields().get(0).message());
        } catch (Conflict faster) {
            say(faster.getMessage());
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private void lookBack() {
        new VersionsDialog(
                        room,
                        shown,
                        version -> Attempt.to(() -> {
                            show(room.book().restore(shown.key(), shown.version(), version));
                            Toast.done(Texts.text("template.restored", version));
                        }))
                .open();
    }

    private void retire() {
        Attempt.to(() -> {
            show(room.book().retire(shown.key(), shown.version(), !shown.retired()));
            Toast.done(Texts.text(shown.retired() ? "template.was-retired" : "template.is-back"));
        });
    }

    /** What is written is kept first: what is tried out is what will be sent. */
    private void test() {
        if (form.isTouched() || shown == null) {
            save();
        }
        if (!form.isTouched() && shown != null) {
            Attempt.to(() -> {
                room.book().sendToMyself(shown.key(), preview.wish());
                Toast.done(Texts.text("template.sent"));
            });
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isTouched()) {
            Leaving.ask(event.postpone());
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? Texts.text("template.new")
                : Texts.text("template.page", shown.draft().title());
    }
}
