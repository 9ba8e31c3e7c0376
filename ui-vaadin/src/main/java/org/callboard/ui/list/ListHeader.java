package org.callboard.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Supplier;
import org.callboard.kernel.Page;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What the list is, how many it shows, and what one can do with it as a whole. */
class ListHeader extends Header {

    private final Span count = new Span();
    private final transient ListKind<?> kind;

    ListHeader(ListKind<?> kind, Runnable create, Supplier<ListFilter> filter, Component columns) {
        this.kind = kind;
        addClassNames("crm-page-head", "list-header");
        count.addClassName("faint");
        count.getElement().setAttribute("aria-live", "polite");
        Span space = new Span();
        space.addClassName("space");
        add(new H1(Texts.text(kind.words() + ".title")), count, space, columns);
        if (kind.mayExport()) {
            add(new ExportLink(kind, filter));
        }
        if (kind.mayImport()) {
            Button bring = new Button(Texts.text("list.import"), Icon.small("upload"), e -> bring(kind));
            bring.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(bring);
        }
        if (kind.mayCreate()) {
            Button add = new Button(Texts.text(kind.words() + ".new"), Icon.small("plus"), e -> create.run());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            add(add);
        }
    }

    static void bring(ListKind<?> kind) {
        UI.getCurrent().navigate("imports", QueryParameters.of("of", kind.name()));
    }

    void show(long total) {
        count.setText(
                total > Page.EXACT_UP_TO
                        ? Texts.text(kind.words() + ".many", Page.EXACT_UP_TO)
                        : Texts.text(kind.words() + ".count", total));
    }
}
