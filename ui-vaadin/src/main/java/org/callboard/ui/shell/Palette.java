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
import java.util.Set;
import java.util.stream.Stream;
import org.callboard.access.Viewer;
import org.callboard.kernel.BadInput;
import org.callboard.search.Hit;
import org.callboard.search.Search;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Highlight;
import org.callboard.ui.widgets.Icon;

/** One box for records, pages and acts; recent records first. Arrows choose, Enter goes. */
class Palette extends Dialog {

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
        TextField box = box();
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

    private TextField box() {
        TextField box = new TextField();
        box.setPlaceholder(Texts.text("shell.search.placeholder"));
        box.setAriaLabel(Texts.text("shell.search.label"));
        box.setPrefixComponent(Icon.of("search"));
        box.setWidthFull();
        box.setMaxLength(Search.LONGEST);
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(TYPING);
        box.addValueChangeListener(change -> show(change.getValue()));
        box.setAutofocus(true);
        return box;
    }

    /** Answers come in the order of typing: the page's requests stand in line, so none can overwrite a newer one. */
    private void show(String typed) {
        String words = typed.strip().replace("\0", "");
        hits.removeAll();
        numbered = 0;
        if (words.isEmpty()) {
            group(
                    Texts.text("shell.hits.recent"),
                    recent.visits().stream().map(v -> option("history", new Span(v.title()), v.path())));
        } else {
            records(words);
        }
        group(Texts.text("shell.hits.pages"), places(words, Place.Kind.PAGE, Place.Kind.HOUSE));
        group(Texts.text("shell.hits.acts"), places(words, Place.Kind.CREATE));
        if (numbered == 0) {
            say(Texts.text("shell.hits.none", words));
        }
    }

    private void records(String words) {
        try {
            List<Hit> found = room.search().find(words, Set.of(), Search.MOST);
            HitGroup.of(found, room.places()).forEach(kind -> {
                Stream<Component> some = kind.best().stream().map(hit -> record(kind, hit, words));
                group(kind.title(), Stream.concat(some, showAll(kind, words)));
            });
        } catch (BadInput refused) {
            say(refused.fields().get(0).message());
        }
    }

    private Component record(HitGroup kind, Hit hit, String words) {
        String sought = hit.similar() == null ? words : hit.similar();
        Div option = option(kind.icon(), new Highlight(hit.title(), sought), kind.path(hit));
        if (hit.subtitle() != null) {
            Span more = new Highlight(hit.subtitle(), sought);
            more.addClassNames("crm-quiet", "crm-small", "crm-cut");
            option.add(more);
        }
        HitGroup.mark(hit).ifPresent(option::add);
        return option;
    }

    private Stream<Component> showAll(HitGroup kind, String words) {
        return kind
                .list(words)
                .map(list -> option("list", new Span(Texts.text("shell.hits.all", kind.title(), words)), list))
                .map(Component.class::cast)
                .stream();
    }

    private Stream<Component> places(String words, Place.Kind... kinds) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.of(kinds)
                .flatMap(kind -> room.places().of(viewer, kind).stream())
                .filter(place ->
                        Texts.text(place.word()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(place -> option(place.icon(), new Highlight(Texts.text(place.word()), words), place.path()));
    }

    private void group(String title, Stream<? extends Component> options) {
        List<? extends Component> found = options.toList();
        if (!found.isEmpty()) {
            Span heading = new Span(title);
            heading.addClassName("crm-hit-group");
            hits.add(heading);
            found.forEach(hits::add);
        }
    }

    private void say(String sentence) {
        Span said = new Span(sentence);
        said.addClassNames("crm-quiet", "crm-hit-group");
        said.getElement().setAttribute("role", "status");
        hits.add(said);
    }

    private Div option(String icon, Span name, String path) {
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
