package org.callboard.ui.lead;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.callboard.access.SavedViews;
import org.callboard.access.SavedViews.SavedView;
import org.callboard.kernel.Page;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The views one can jump to, the house's own and the saved ones, each with how many leads it holds. */
class ViewBar extends Nav {

    static final String LIST = "leads";

    private final transient SavedViews views;
    private final transient Consumer<LeadFilter> chosen;
    private final transient ToLongFunction<LeadFilter> count;
    private final transient Map<Button, LeadFilter> shown = new LinkedHashMap<>();
    private transient LeadFilter current = LeadFilter.none();
    private final Button save = new Button(Texts.text("lead.view.save"), Icon.small("bookmark"));

    ViewBar(SavedViews views, ToLongFunction<LeadFilter> count, Consumer<LeadFilter> chosen) {
        this.views = views;
        this.count = count;
        this.chosen = chosen;
        addClassName("view-bar");
        setAriaLabel(Texts.text("lead.view.label"));
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        save.addClickListener(e -> new SaveViewDialog(this::save).open());
        fill();
    }

    private void fill() {
        removeAll();
        shown.clear();
        builtIn().forEach((key, filter) -> add(Texts.text("lead.view." + key), filter, null));
        for (SavedView view : views.of(LIST)) {
            add(view.name(), ViewJson.read(view.query()), view);
        }
        add(save);
        show(current);
        countLater();
    }

    private static Map<String, LeadFilter> builtIn() {
        Map<String, LeadFilter> views = new LinkedHashMap<>();
        views.put("all", LeadFilter.none());
        views.put("mine", LeadFilter.only(Facet.OWNER, Facet.ME));
        views.put("unassigned", LeadFilter.only(Facet.OWNER, Facet.NOBODY));
        views.put("hot", LeadFilter.only(Facet.GRADE, "HOT").with(Facet.STATUS, List.of("NEW", "ASSIGNED")));
        views.put("nurturing", LeadFilter.only(Facet.STATUS, "NURTURING"));
        return views;
    }

    private void add(String name, LeadFilter filter, SavedView saved) {
        Button tab = new Button(name, e -> chosen.accept(filter));
        tab.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        tab.addClassName("view-tab");
        shown.put(tab, filter);
        add(tab);
        if (saved != null) {
            tab.setIcon(Icon.small(saved.shared() ? "users" : "bookmark"));
            SavedViewMenu.on(tab, () -> {
                views.delete(saved.id());
                fill();
            });
        }
    }

    /** Counts come with a second round trip: the list itself is there first. */
    private void countLater() {
        UI ui = UI.getCurrent();
        if (ui != null) {
            getElement().executeJs("return 1").then(answer -> countNow());
        }
    }

    void countNow() {
        shown.forEach((tab, filter) -> {
            long many = count.applyAsLong(filter);
            tab.setSuffixComponent(number(many));
        });
    }

    private static Span number(long many) {
        Span number = new Span(many > Page.EXACT_UP_TO ? Texts.text("lead.count.more", Page.EXACT_UP_TO) : "" + many);
        number.addClassName("count");
        return number;
    }

    void show(LeadFilter filter) {
        current = filter;
        boolean known = false;
        for (Map.Entry<Button, LeadFilter> tab : shown.entrySet()) {
            boolean same = tab.getValue().showsTheSameAs(filter);
            tab.getKey().setClassName("current", same);
            tab.getKey().getElement().setAttribute("aria-current", same ? "true" : "false");
            known |= same;
        }
        save.setVisible(!known);
    }

    private void save(String name, boolean shared) {
        views.save(LIST, name, ViewJson.write(current), shared);
        fill();
    }
}
