package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Models.Instance;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.ProcessDiagram;

/** Where a record stands in its processes: the model with the walked path, the token and the timers. */
public class ProcessPanel extends Div {

    private final transient Models models;
    private final transient Times times;
    private final Div picture = new Div();

    private ProcessPanel(Models models, Times times) {
        this.models = models;
        this.times = times;
        addClassName("process-panel");
        picture.addClassName("picture");
    }

    public static Component of(RecordFile file, Subject subject) {
        ProcessPanel panel = new ProcessPanel(file.models(), file.times());
        List<Instance> instances = file.instances(subject);
        if (instances.isEmpty()) {
            Span none = new Span(Texts.text("record.process.none"));
            none.addClassName("faint");
            panel.add(none);
            return panel;
        }
        if (instances.size() > 1) {
            panel.add(panel.choice(instances));
        }
        panel.add(panel.picture);
        panel.show(instances.get(0));
        return panel;
    }

    private Select<Instance> choice(List<Instance> instances) {
        Select<Instance> choice = new Select<>();
        choice.setLabel(Texts.text("record.process.which"));
        choice.setWidth("min(26rem, 100%)");
        choice.setItems(instances);
        choice.setItemLabelGenerator(
                i -> Texts.text("record.process.instance", CauseWords.plain(i.process()), times.exact(i.startedAt())));
        choice.setValue(instances.get(0));
        choice.addValueChangeListener(e -> show(e.getValue()));
        return choice;
    }

    private void show(Instance instance) {
        picture.removeAll();
        Span facts = new Span(Texts.text(
                instance.endedAt() == null ? "record.process.runs" : "record.process.ended",
                CauseWords.plain(instance.process()),
                instance.version(),
                instance.release(),
                times.relative(instance.endedAt() == null ? instance.startedAt() : instance.endedAt())));
        facts.addClassName("faint");
        picture.add(facts);
        String xml = models.diagram(instance.id()).orElse(null);
        Models.Trace trace = models.trace(instance.id()).orElse(null);
        if (xml == null || trace == null) {
            picture.add(new Div(new Span(Texts.text("record.part.unavailable"))));
            return;
        }
        ProcessDiagram diagram = new ProcessDiagram(times);
        diagram.setWidthFull();
        diagram.show(xml, trace);
        picture.add(diagram);
    }
}
