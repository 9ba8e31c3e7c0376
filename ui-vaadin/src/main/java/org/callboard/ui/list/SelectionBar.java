package org.callboard.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.callboard.access.People;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What can be done with the chosen rows at once; each act can be taken back from its toast. */
class SelectionBar<T> extends Div {

    private final Span many = new Span();
    private final transient ListKind<T> kind;
    private final transient BulkActs<T> acts;
    private final transient Supplier<Collection<T>> chosen;
    private final transient Map<Button, Integer> least = new LinkedHashMap<>();
    private Button untag;

    SelectionBar(ListKind<T> kind, People people, Supplier<Collection<T>> chosen, Runnable done, Runnable clear) {
        this.kind = kind;
        this.chosen = chosen;
        this.acts = new BulkActs<>(kind, new OwnerNames(people), done);
        addClassName("selection-bar");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", Texts.text("list.bulk.label"));
        add(many);
        if (kind.mayChange()) {
            changes(people, done);
        }
        add(button(Texts.text("list.bulk.clear"), "x", clear));
        show(List.of());
    }

    private void changes(People people, Runnable done) {
        untag = button(
                Texts.text("list.bulk.untag"),
                "minus",
                () -> new UntagDialog(tags(rows()), tag -> acts.untag(rows(), tag)).open());
        add(
                button(
                        Texts.text("list.bulk.assign"),
                        "user",
                        () -> new AssignDialog(people, owner -> acts.assign(rows(), owner)).open()),
                button(Texts.text("list.bulk.tag"), "tag", () -> new TagDialog(tag -> acts.tag(rows(), tag)).open()),
                untag);
        for (SelectionAct<T> act : kind.acts()) {
            Button button = button(act.word(), act.icon(), () -> act.act().accept(rows(), done));
            least.put(button, act.least());
            add(button);
        }
    }

    void show(Collection<T> rows) {
        setVisible(!rows.isEmpty());
        many.setText(Texts.text("list.bulk.chosen", Texts.text(kind.words() + ".some", rows.size())));
        least.forEach((button, needed) -> button.setVisible(rows.size() >= needed));
        if (untag != null) {
            untag.setVisible(!tags(rows).isEmpty());
        }
    }

    private List<T> rows() {
        return List.copyOf(chosen.get());
    }

    private List<String> tags(Collection<T> rows) {
        TreeSet<String> tags = new TreeSet<>();
        rows.forEach(row -> tags.addAll(kind.tags(row)));
        return List.copyOf(tags);
    }

    private static Button button(String word, String icon, Runnable act) {
        Button button = new Button(word, Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
