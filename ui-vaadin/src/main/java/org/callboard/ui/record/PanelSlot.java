package org.callboard.ui.record;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.function.Supplier;
import org.callboard.kernel.Correlation;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a panel stands: holds its place while it loads, says since when its source is away, and asks again. */
class PanelSlot extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(PanelSlot.class);

    private final transient RecordPanel panel;
    private final transient PanelSources sources;
    private final transient Times times;
    private final Div content = new Div();
    private transient OpenRecord record;
    private int asked;
    private boolean drawn;

    PanelSlot(RecordPanel panel, PanelSources sources, Times times) {
        this.panel = panel;
        this.sources = sources;
        this.times = times;
        addClassNames("part", "panel", "panel-" + panel.name());
        if (!panel.title().isEmpty()) {
            H2 title = new H2(panel.title());
            title.addComponentAsFirst(Icon.small(panel.icon()));
            getElement().setAttribute("aria-label", panel.title());
            add(title);
        }
        add(content);
    }

    void show(OpenRecord shown) {
        record = shown;
        if (isAttached() && !(drawn && panel.isSteady())) {
            load();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (record != null) {
            load();
        }
    }

    /** What stands there stays until the new is read. */
    private void load() {
        int mine = ++asked;
        if (!drawn) {
            content.removeAll();
            content.add(skeleton());
        }
        UI ui = UI.getCurrent();
        OpenRecord of = record;
        sources.read(panel.name(), of.viewer(), () -> new Read(panel.read(of)))
                .whenComplete((read, failed) ->
                        ui.accessLater(() -> draw(mine, read, failed), () -> {}).run());
    }

    /** @param drawing {@code null} when there is nothing to show */
    private record Read(Supplier<? extends Component> drawing) {}

    private void draw(int answered, Read read, Throwable failed) {
        if (answered != asked || !isAttached()) {
            return;
        }
        if (failed == null) {
            draw(read);
        } else if (PanelSources.isRefusal(failed)) {
            setVisible(false);
        } else {
            tellAway(failed);
        }
    }

    /** Also what cannot be drawn leaves the page as it is. */
    private void draw(Read read) {
        setVisible(read.drawing() != null);
        content.removeAll();
        try {
            if (read.drawing() != null) {
                content.add(read.drawing().get());
            }
            drawn = true;
        } catch (RuntimeException accident) {
            tellAway(accident);
        }
    }

    private void tellAway(Throwable failed) {
        LOG.warn("The panel {} could not be read.", panel.name(), failed);
        Instant since = sources.awaySince(panel.name()).orElseGet(times::now);
        Span said = new Span(Texts.text("record.panel.away", times.clock(since)));
        said.setTitle(times.exact(since));
        Span reference = new Span(Correlation.id());
        reference.addClassName("crm-reference");
        Button again = new Button(Texts.text("record.panel.again"), Icon.small("refresh-cw"), click -> load());
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        again.setAriaLabel(Texts.text("record.panel.again-what", panel.title()));
        Div away = new Div(said, reference, again);
        away.addClassNames("unavailable", "faint");
        away.getElement().setAttribute("role", "status");
        content.removeAll();
        content.add(away);
        drawn = false;
        askAgain();
    }

    private void askAgain() {
        int then = asked;
        UI ui = UI.getCurrent();
        Runnable ask = () -> {
            if (then == asked && isAttached()) {
                load();
            }
        };
        sources.later().execute(() -> ui.accessLater(ask::run, () -> {}).run());
    }

    private static Component skeleton() {
        Div skeleton = new Div();
        skeleton.addClassName("crm-skeleton");
        skeleton.getElement().setAttribute("aria-busy", "true");
        for (int i = 0; i < 3; i++) {
            skeleton.getElement().appendChild(new Element("i"));
        }
        return skeleton;
    }
}
