package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What the panels of deals have in common. */
abstract class DealPanel implements RecordPanel {

    private final String name;
    private final int order;
    private final String icon;
    private final Set<String> kinds;

    DealPanel(String name, int order, String icon, String... kinds) {
        this.name = name;
        this.order = order;
        this.icon = icon;
        this.kinds = Set.of(kinds);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return kinds.contains(record.subject().type());
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public String title() {
        return Texts.text("deal.panel." + name);
    }

    @Override
    public String icon() {
        return icon;
    }

    static Button act(String words, String icon, Runnable act) {
        Button button = new Button(words, Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** A button without words to be seen; they are heard and shown on hover. */
    static Button icon(String icon, String words, Runnable act) {
        Button button = act("", icon, act);
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        button.setAriaLabel(words);
        button.setTooltipText(words);
        return button;
    }

    static Span faint(String words) {
        Span said = new Span(words);
        said.addClassNames("faint", "small");
        return said;
    }
}
