package org.callboard.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callboard.access.Viewer;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** One box for records, pages and acts; recent records first. Arrows choose, Enter goes. */
class Palette extends Dialog {

    private static final int RECORDS = 8;
    private static final int TYPING = 150;

    private final transient ShellRoom room;
    private final transient Recent recent;
    private final transient Viewer viewer;
    private final Div hits = new Div();
    private int numbered;

    Palette(ShellRoom room, Recent recent) {
        this.room = room;
        this.recent = recent;
        this.viewer = room.viewer();
        TextField box = new TextField();
        box.setPlaceholder(Texts.text("shell.search.placeholder"));
        box.setAriaLabel(Texts.text("shell.search.label"));
        box.setPrefixComponent(Icon.of("search"));
        box.setWidthFull();
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(TYPING);
        box.addValueChangeListener(change -> show(change.getValue()));
        box.setAutofocus(true);
        hits.addClassName("crm-hits");
        hits.getElement().setAttribute("role", "listbox");
        hits.getElement().setAttribute("aria-label", Texts.text("shell.search.hits"));
        Element options = new Element("crm-options");
        options.appendChild(box.getElement(), hits.getElement());
        Div palette = new Div();
        palette.addClassName("crm-palette");
        palette.getElement().appendChild(options);
        getElement().setAttribute("aria-label", Texts.text("shell.search.label"));
        add(palette);
        setTop("12vh");
        addOpenedChangeListener(change -> box.focus());
        show("");
    }

    private void show(String typed) {
        String words = typed.strip();
        hits.removeAll();
        numbered = 0;
        if (words.isEmpty()) {
            group("shell.hits.recent", recent.visits().stream().map(v -> option("history", v.title(), v.path())));
        } else {
            group(
                    "shell.hits.leads",
                    room.leads().suggest(words, RECORDS).stream().map(this::lead));
        }
        group("shell.hits.pages", places(words, Place.Kind.PAGE, Place.Kind.HOUSE));
        group("shell.hits.acts", places(words, Place.Kind.CREATE));
        if (numbered == 0) {
            Span nothing = new Span(Texts.text("shell.hits.none", words));
            nothing.addClassNames("crm-quiet", "crm-hit-group");
            nothing.getElement().setAttribute("role", "status");
            hits.add(nothing);
        }
    }

    private Stream<Component> places(String words, Place.Kind... kinds) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.of(kinds)
                .flatMap(kind -> room.places().of(viewer, kind).stream())
                .filter(place ->
                        Texts.text(place.word()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(place -> option(place.icon(), Texts.text(place.word()), place.path()));
    }

    private void group(String key, Stream<? extends Component> options) {
        List<? extends Component> found = options.toList();
        if (!found.isEmpty()) {
            Span heading = new Span(Texts.text(key));
            heading.addClassName("crm-hit-group");
            hits.add(heading);
            found.forEach(hits::add);
        }
    }

    private Component lead(LeadView lead) {
        Div option = option("user", lead.title(), "leads/" + lead.id());
        if (lead.email() != null) {
            Span email = new Span(lead.email());
            email.addClassNames("crm-quiet", "crm-small", "crm-cut");
            option.add(email);
        }
        if (lead.grade() != null) {
            option.add(Badge.warmth(lead.grade().name()));
        }
        return option;
    }

    private Div option(String icon, String words, String path) {
        Span name = new Span(words);
        name.addClassNames("crm-grow", "crm-cut");
        Div option = new Div(Icon.small(icon), name);
        option.setId("hit-" + numbered++);
        option.getElement().setAttribute("role", "option");
        option.addClickListener(click -> {
            close();
            Places.go(path);
        });
        return option;
    }
}
