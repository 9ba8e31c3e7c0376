package org.callboard.ui.template;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.communication.Template;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;

/** All templates of messages: what they are for, in which languages, since when. */
@Route("templates")
@RolesAllowed({Role.ANALYST, Role.ADMIN})
@StyleSheet("context://crm/fields.css")
@StyleSheet("context://crm/template.css")
class TemplatesView extends Section implements HasDynamicTitle {

    private final transient TemplateRoom room;

    TemplatesView(TemplateRoom room) {
        this.room = room;
        addClassNames("crm-page", "custom-fields");
        Button add = new Button(
                Texts.text("template.new"),
                Icon.small("plus"),
                e -> UI.getCurrent().navigate("templates/new"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, add);
        head.addClassName("crm-page-head");
        Paragraph what = new Paragraph(Texts.text("template.what"));
        what.addClassName("crm-quiet");
        add(head, what);
        show(room.book().all());
    }

    private void show(List<Template> all) {
        if (all.isEmpty()) {
            add(new EmptyState("mail", Texts.text("template.none"), Texts.text("template.none.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("field-list");
        all.forEach(template -> list.add(line(template)));
        add(list);
    }

    private ListItem line(Template template) {
        Anchor title =
                new Anchor("templates/" + template.key(), template.draft().title());
        title.addClassName("field-label");
        Span key = new Span(template.key());
        key.addClassNames("crm-quiet", "crm-small", "field-key");
        Div names = new Div(title, key);
        names.addClassName("field-names");
        Div marks = new Div(
                new Badge(Texts.text("template.channel." + template.draft().channel()), Badge.Tone.CALM));
        template.draft().languages().keySet().forEach(one -> marks.add(new Badge(one, Badge.Tone.CALM)));
        if (template.retired()) {
            marks.add(new Badge(Texts.text("template.retired"), Badge.Tone.COLD, "x"));
        }
        marks.addClassName("field-marks");
        Span since = new Span(since(template));
        since.addClassNames("crm-quiet", "crm-small");
        return new ListItem(names, marks, since);
    }

    private String since(Template template) {
        return template.version() == 0
                ? Texts.text("template.shipped", template.release())
                : Texts.text(
                        "template.version",
                        template.version(),
                        template.author(),
                        room.times().relative(template.at()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("template.title");
    }
}
