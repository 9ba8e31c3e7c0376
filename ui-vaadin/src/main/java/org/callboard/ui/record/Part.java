package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.callboard.kernel.Correlation;
import org.callboard.ui.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A part of a page that loads by itself: when its data cannot be had, it says so and the rest of the page stays. */
public class Part extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(Part.class);

    private final Div content = new Div();
    private final H2 title;

    public Part(String title) {
        this.title = new H2(title);
        addClassNames("part");
        getElement().setAttribute("aria-label", title);
        add(this.title, content);
    }

    public void say(String words) {
        title.setText(words);
    }

    public void load(Supplier<? extends Component> loading) {
        content.removeAll();
        try {
            content.add(loading.get());
        } catch (RuntimeException accident) {
            LOG.warn("The part {} of a page could not be loaded.", title.getText(), accident);
            content.add(unavailable());
        }
    }

    private static Component unavailable() {
        Span reference = new Span(Correlation.id());
        reference.addClassName("crm-reference");
        Div said = new Div(new Span(Texts.text("record.part.unavailable")), reference);
        said.addClassNames("unavailable", "faint");
        return said;
    }
}
