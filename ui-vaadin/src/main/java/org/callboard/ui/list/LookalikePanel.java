package org.callboard.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.callboard.ui.list.NewRecordWarning.Known;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Who is known already and may be meant by what somebody types. */
class LookalikePanel extends Div {

    private static final int SHOWN = 5;

    private final transient List<NewRecordWarning> warnings;
    private final String kind;

    LookalikePanel(List<NewRecordWarning> warnings, String kind) {
        this.warnings = warnings;
        this.kind = kind;
        addClassName("lookalikes");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void show(Map<String, Object> values) {
        List<Known> known = warnings.stream()
                .flatMap(warning -> warning.like(kind, values).stream())
                .limit(SHOWN)
                .toList();
        removeAll();
        setVisible(!known.isEmpty());
        if (known.isEmpty()) {
            return;
        }
        boolean sure = known.stream().anyMatch(Known::sure);
        Span head = new Span(
                Icon.small("triangle-alert"), new Span(Texts.text(sure ? "list.new.known" : "list.new.maybe-known")));
        head.addClassName("lookalikes-head");
        UnorderedList list = new UnorderedList();
        known.forEach(one -> list.add(line(one)));
        add(head, list);
    }

    private static ListItem line(Known known) {
        Anchor page = new Anchor(known.path(), known.title());
        page.setTarget("_blank");
        Span why = new Span(String.join("; ", known.reasons()));
        why.addClassName("faint");
        return new ListItem(page, why);
    }
}
