package org.callboard.ui.guest;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** One page for strangers: what it is called, where it stands, and what can be done with it. */
class GuestRow extends ListItem {

    private final String title;
    private final Div acts = new Div();

    /** @param path of its page in this house */
    GuestRow(String title, String path, boolean active, List<String> marks, List<String> hosts) {
        this.title = title;
        Span label = new Span(title);
        label.addClassName("field-label");
        Anchor address = new Anchor(path, path, AnchorTarget.BLANK);
        address.addClassNames("crm-small", "field-key");
        // a page of the house, but none of the window's
        address.setRouterIgnore(true);
        Div names = new Div(label, address);
        names.addClassName("field-names");
        Div badges = new Div(
                active
                        ? new Badge(Texts.text("guest.open"), Badge.Tone.GOOD, "check")
                        : new Badge(Texts.text("guest.closed"), Badge.Tone.CALM, "circle-x"));
        badges.addClassName("field-marks");
        marks.forEach(mark -> badges.add(new Badge(mark, Badge.Tone.CALM)));
        badges.add(new Badge(
                hosts.isEmpty() ? Texts.text("guest.nowhere") : Texts.text("guest.hosts", hosts.size()),
                Badge.Tone.CALM,
                "globe"));
        acts.addClassName("field-acts");
        add(names, badges, acts);
    }

    /** @param key of its word, to which the title is told */
    GuestRow act(String icon, String key, Runnable does) {
        Button act = new Button(Icon.small(icon), click -> does.run());
        act.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        String word = Texts.text(key, title);
        act.setAriaLabel(word);
        act.setTooltipText(word);
        acts.add(act);
        return this;
    }
}
