package org.callboard.ui.knowledge;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.knowledge.ArticleLine;
import org.callboard.knowledge.ArticleQuery;
import org.callboard.knowledge.ArticleSlice;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.Audience;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.EmptyState;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Keys;

/** All articles, changed last first, found by words. */
@Route("knowledge")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN})
@StyleSheet("context://crm/fields.css")
@StyleSheet("context://crm/knowledge.css")
class KnowledgeView extends Section implements HasDynamicTitle {

    private static final int SLICE = 50;

    private final transient KnowledgeRoom room;
    private final TextField text = new TextField();
    private final Select<ArticleState> state = new Select<>();
    private final Select<String> language = new Select<>();
    private final ComboBox<String> category = new ComboBox<>();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.text("knowledge.more"), e -> goOn());
    private final Div nothing = new Div();
    private String next;

    KnowledgeView(KnowledgeRoom room) {
        this.room = room;
        addClassNames("crm-page", "knowledge");
        Button add = new Button(
                Texts.text("knowledge.new"),
                Icon.small("plus"),
                e -> UI.getCurrent().navigate("knowledge/new"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Anchor help = new Anchor("/help", Texts.text("knowledge.public"));
        help.setRouterIgnore(true);
        help.setTarget("_blank");
        Div space = new Div();
        space.addClassName("crm-grow");
        Header head = new Header(new H1(getPageTitle()), space, help, add);
        head.addClassName("crm-page-head");
        list.addClassName("field-list");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(head, filters(), list, nothing, more, new Keys().on("/", text::focus));
        show();
    }

    private Component filters() {
        text.setPlaceholder(Texts.text("knowledge.search"));
        text.setAriaLabel(Texts.text("knowledge.search"));
        text.setPrefixComponent(Icon.small("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        state.setAriaLabel(Texts.text("knowledge.state"));
        state.setItems(ArticleState.values());
        state.setEmptySelectionAllowed(true);
        state.setItemLabelGenerator(
                one -> one == null ? Texts.text("knowledge.any-state") : Texts.text("knowledge.state." + one));
        language.setAriaLabel(Texts.text("knowledge.language"));
        language.setItems(Words.LANGUAGES);
        language.setEmptySelectionAllowed(true);
        language.setItemLabelGenerator(Words::language);
        category.setAriaLabel(Texts.text("knowledge.category"));
        category.setPlaceholder(Texts.text("knowledge.any-category"));
        category.setItems(room.articles().categories());
        category.setClearButtonVisible(true);
        text.addValueChangeListener(e -> show());
        state.addValueChangeListener(e -> show());
        language.addValueChangeListener(e -> show());
        category.addValueChangeListener(e -> show());
        Div filters = new Div(text, state, language, category);
        filters.addClassName("knowledge-filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private void show() {
        list.removeAll();
        next = null;
        goOn();
    }

    private void goOn() {
        ArticleQuery query =
                new ArticleQuery(state.getValue(), language.getValue(), category.getValue(), null, text.getValue());
        ArticleSlice slice = room.articles().find(query, next, SLICE);
        slice.items().forEach(one -> list.add(line(one)));
        next = slice.next();
        more.setVisible(next != null);
        boolean none = list.getChildren().findAny().isEmpty();
        list.setVisible(!none);
        nothing.removeAll();
        if (none) {
            nothing.add(new EmptyState("layers", Texts.text("knowledge.none"), Texts.text("knowledge.none.text")));
        }
    }

    private ListItem line(ArticleLine one) {
        Anchor title = new Anchor("knowledge/" + one.id(), one.title());
        title.addClassName("field-label");
        Span category = new Span(one.category());
        category.addClassNames("crm-quiet", "crm-small");
        Div names = new Div(title, category);
        names.addClassName("field-names");
        Div marks = new Div(
                Words.badge(one.state()),
                new Badge(one.language().toUpperCase(java.util.Locale.ROOT), Badge.Tone.CALM));
        if (one.audience() == Audience.INTERNAL) {
            marks.add(new Badge(Texts.text("knowledge.audience.INTERNAL"), Badge.Tone.CALM, "users"));
        }
        if (one.live() && one.state() != ArticleState.PUBLISHED) {
            marks.add(new Badge(Texts.text("knowledge.live"), Badge.Tone.GOOD, "globe"));
        }
        if (one.helpful() + one.unhelpful() > 0) {
            marks.add(new Badge(
                    Texts.text("knowledge.helpful", one.helpful(), one.helpful() + one.unhelpful()), Badge.Tone.CALM));
        }
        marks.addClassName("field-marks");
        Span since = new Span(
                Texts.text("knowledge.changed", one.author(), room.times().relative(one.changedAt())));
        since.addClassNames("crm-quiet", "crm-small");
        return new ListItem(names, marks, since);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("knowledge.title");
    }
}
