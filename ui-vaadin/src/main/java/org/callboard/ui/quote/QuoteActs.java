package org.callboard.ui.quote;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.callboard.quote.QuoteState;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Icon;

/** Small parts that the pages of quotes share. */
final class QuoteActs {

    private QuoteActs() {}

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

    static Badge badge(QuoteState state) {
        String word = Texts.text("quote.state." + state.key());
        return switch (state) {
            case DRAFT -> new Badge(word, Badge.Tone.CALM, "pencil");
            case SENT -> new Badge(word, Badge.Tone.DUE, "mail");
            case ACCEPTED -> new Badge(word, Badge.Tone.GOOD, "check");
            case DECLINED, EXPIRED -> new Badge(word, Badge.Tone.BAD, "x");
            case SUPERSEDED, WITHDRAWN -> new Badge(word, Badge.Tone.CALM, "undo-2");
        };
    }
}
