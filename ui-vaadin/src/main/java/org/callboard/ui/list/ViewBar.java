package org.callboard.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.callboard.access.SavedViews;
import org.callboard.access.SavedViews.SavedView;
import org.callboard.kernel.Page;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The views one can jump to, the house's own and the saved ones, each with how many rows it holds. */
class ViewBar extends Nav {

    private final transient ListKind<?> kind;
    private final transient SavedViews views;
    private final transient Consumer<ListFilter> chosen;
    private final transient ToLongFunction<ListFilter> count;
    private final transient Map<Button, ListFilter> shown = new LinkedHashMap<>();
    private transient ListFilter current = ListFilter.none();
    private final Button save = new Button(Texts.text("list.view.save"), Icon.small("bookmark"));

    ViewBar(ListKind<?> kind, SavedViews views, ToLongFunction<ListFilter> count, Consumer<ListFilter> chosen) {
        this.kind = kind;
        this.views = views;
        this.count = count;
        this.chosen = chosen;
        addClassName("view-bar");
        setAriaLabel(Texts.text("list.view.label"));
        save.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        save.addClickListener(e -> new SaveViewDialog(this::save).open());
        fill();
    }

    private void fill() {
        removeAll();
        shown.clear();
        add(Texts.text("list.view.all"), ListFilter.none(), null);
        kind.views().forEach((name, filter) -> add(Texts.text(kind.words() + ".view." + name), filter, null));
        for (SavedView view : views.of(kind.name())) {
            add(view.name(), ViewJson.read(view.query(), kind.facets()), view);
        }
        add(save);
        show(current);
        countLater();
    }

    private void add(String name, ListFilter filter, SavedView saved) {
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
        Span number = new Span(many > Page.EXACT_UP_TO ? Texts.text("list.count.more", Page.EXACT_UP_TO) : "" + many);
        number.addClassName("count");
        return number;
    }

    void show(ListFilter filter) {
        current = filter;
        boolean known = false;
        for (Map.Entry<Button, ListFilter> tab : shown.entrySet()) {
            boolean same = tab.getValue().showsTheSameAs(filter);
            tab.getKey().setClassName("current", same);
            tab.getKey().getElement().setAttribute("aria-current", same ? "true" : "false");
            known |= same;
        }
        save.setVisible(!known);
    }

    private void save(String name, boolean shared) {
        views.save(kind.name(), name, ViewJson.write(current), shared);
        fill();
    }
}
