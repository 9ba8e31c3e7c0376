package org.callboard.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.WorkQuery.Scope;
import org.callboard.worklist.Worklist;

/** Whose tasks, which of them, in what order; every choice with its count. */
class WorkHead extends Div {

    private static final List<Scope> SCOPES = List.of(Scope.MINE, Scope.MY_TEAM, Scope.UNASSIGNED);
    private static final int TYPING = 250;

    private final transient Worklist worklist;
    private final transient Consumer<WorkFilter> changed;
    private final Map<Scope, Choice> scopes = new EnumMap<>(Scope.class);
    private final Div chips = new Div();
    private final TextField search = new TextField();
    private final Select<WorkFilter.Sort> sort = new Select<>();
    private final List<Choice> saved = new ArrayList<>();
    private transient WorkFilter filter = WorkFilter.first();

    WorkHead(Worklist worklist, Consumer<WorkFilter> changed) {
        this.worklist = worklist;
        this.changed = changed;
        addClassName("crm-work-head");
        Div tabs = new Div();
        tabs.addClassName("crm-scopes");
        tabs.getElement().setAttribute("role", "tablist");
        tabs.getElement().setAttribute("aria-label", Texts.text("tasks.scopes"));
        for (Scope scope : SCOPES) {
            Choice choice = new Choice(Texts.text("tasks.scope." + scope), "crm-scope", () -> go(filter.in(scope)));
            choice.getElement().setAttribute("role", "tab");
            scopes.put(scope, choice);
            tabs.add(choice);
        }
        chips.addClassName("crm-chips");
        add(tabs, searchLine(), chips);
        listSaved();
    }

    private Div searchLine() {
        search.setPlaceholder(Texts.text("tasks.filter"));
        search.setAriaLabel(Texts.text("tasks.filter"));
        search.setPrefixComponent(Icon.small("filter"));
        search.setClearButtonVisible(true);
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.addClassName("crm-grow");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(filter.searching(change.getValue()));
            }
        });
        sort.setItems(WorkFilter.Sort.values());
        sort.setItemLabelGenerator(choice -> Texts.text("tasks.sort." + choice));
        sort.setAriaLabel(Texts.text("tasks.sort"));
        sort.addThemeName("small");
        sort.setWidth("120px");
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(filter.sortedBy(change.getValue()));
            }
        });
        Div line = new Div(search, sort);
        line.addClassName("crm-row");
        return line;
    }

    void focusFilter() {
        search.focus();
    }

    private void go(WorkFilter wanted) {
        changed.accept(wanted);
    }

    void show(WorkFilter shown) {
        filter = shown;
        scopes.forEach((scope, choice) ->
                choice.mark("aria-selected", scope == shown.query().scope()));
        search.setValue(shown.query().text() == null ? "" : shown.query().text());
        sort.setValue(shown.sort());
        listSaved();
        count();
    }

    private void listSaved() {
        chips.removeAll();
        saved.clear();
        Choice overdue = new Choice(
                Texts.text("tasks.chip.overdue"), "crm-chip", () -> go(filter.onlyOverdue(!filter.overdueOnly())));
        overdue.mark("aria-pressed", filter.overdueOnly());
        Choice hot = new Choice(Texts.text("tasks.chip.hot"), "crm-chip", () -> go(filter.onlyHot(!filter.hotOnly())));
        hot.mark("aria-pressed", filter.hotOnly());
        Choice todos =
                new Choice(Texts.text("tasks.chip.todos"), "crm-chip", () -> go(filter.onlyTodos(!filter.todosOnly())));
        todos.mark("aria-pressed", filter.todosOnly());
        chips.add(overdue, hot, todos);
        boolean isSaved = false;
        for (Worklist.SavedFilter kept : worklist.filters()) {
            boolean chosen = kept.query().equals(filter.query());
            isSaved |= chosen;
            Choice choice = new Choice(kept.name(), "crm-chip", () -> go(filter.with(kept.query())));
            choice.mark("aria-pressed", chosen);
            choice.query = kept.query();
            saved.add(choice);
            chips.add(choice);
            if (chosen) {
                chips.add(small("trash-2", "tasks.filter.delete", () -> {
                    worklist.deleteFilter(kept.id());
                    go(filter.with(WorkQuery.of(filter.query().scope())));
                }));
            }
        }
        if (!isSaved && !filter.isPlain()) {
            chips.add(small(
                    "save",
                    "tasks.filter.save",
                    () -> new SaveFilterDialog(worklist, filter.query(), () -> go(filter)).open()));
        }
    }

    private static Button small(String icon, String key, Runnable act) {
        Button button = new Button(Icon.small(icon), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.text(key));
        button.setTooltipText(Texts.text(key));
        return button;
    }

    /** Counts anew, everything in one question. */
    void count() {
        List<WorkQuery> queries = new ArrayList<>();
        List<Choice> counted = new ArrayList<>();
        SCOPES.forEach(scope -> {
            queries.add(WorkQuery.of(scope));
            counted.add(scopes.get(scope));
        });
        saved.forEach(choice -> {
            queries.add(choice.query);
            counted.add(choice);
        });
        List<Long> counts = worklist.counts(queries);
        for (int i = 0; i < counted.size(); i++) {
            counted.get(i).count(counts.get(i));
        }
    }

    /** A button that is on or off, with a number. */
    private static final class Choice extends NativeButton {

        private final Span number = new Span();
        private transient WorkQuery query;

        Choice(String word, String look, Runnable act) {
            addClassName(look);
            number.addClassName("crm-n");
            number.setVisible(false);
            add(new Span(word), number);
            addClickListener(click -> act.run());
        }

        void mark(String attribute, boolean on) {
            getElement().setAttribute(attribute, String.valueOf(on));
        }

        void count(long many) {
            number.setVisible(true);
            number.setText(
                    many >= org.callboard.kernel.Page.EXACT_UP_TO
                            ? Texts.text("tasks.many", org.callboard.kernel.Page.EXACT_UP_TO)
                            : String.valueOf(many));
        }
    }
}
