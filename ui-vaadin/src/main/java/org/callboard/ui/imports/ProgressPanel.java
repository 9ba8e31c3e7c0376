package org.callboard.ui.imports;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.ui.text.Texts;

/** How far an import is, what it did, and what can be done about it. */
class ProgressPanel extends Div {

    private final transient ImportsRoom room;
    private final ProgressBar bar = new ProgressBar();
    private final Span sentence = new Span();
    private final Span far = new Span();
    private final Span state = new Span();
    private final DescriptionList counts = new DescriptionList();
    private final Paragraph problem = new Paragraph();
    private final ImportActs acts;

    ProgressPanel(ImportsRoom room, UUID id, Runnable moved) {
        this.room = room;
        this.acts = new ImportActs(room.imports(), id, moved);
        addClassNames("progress-panel", "crm-card");
        counts.addClassName("import-counts");
        problem.addClassName("import-pause");
        far.addClassName("faint");
        sentence.getElement().setAttribute("role", "status");
        Div top = new Div(state, sentence);
        top.addClassName("crm-page-head");
        bar.getElement().setAttribute("aria-label", Texts.text("imports.progress"));
        add(top, bar, far, counts, problem, acts);
    }

    void show(Progress now) {
        state.removeAll();
        state.add(ImportWords.badge(now.state()));
        String said = ImportWords.sentence(now);
        if (!said.equals(sentence.getText())) {
            sentence.setText(said);
        }
        far.setText(far(now));
        boolean moving = ImportWords.isMoving(now.state());
        bar.setVisible(moving);
        bar.setIndeterminate(now.total() == null || now.state() == State.UNDOING);
        if (now.total() != null && now.total() > 0 && now.state() == State.RUNNING) {
            bar.setValue(Math.min(1.0, now.processed() / (double) now.total()));
        }
        counts.removeAll();
        numbers(now).forEach((word, many) -> {
            DescriptionList.Description number = new DescriptionList.Description(ImportWords.number(many));
            Div pair = new Div(new DescriptionList.Term(Texts.text("imports." + word)), number);
            pair.addClassName(word);
            counts.getElement().appendChild(pair.getElement());
        });
        problem.setText(now.problem() == null ? "" : now.problem());
        problem.setVisible(now.problem() != null);
        acts.show(now);
    }

    private String far(Progress now) {
        return switch (now.state()) {
            case RUNNING ->
                now.total() == null
                        ? Texts.text("imports.rows", now.processed())
                        : Texts.text("imports.rows-of", now.processed(), now.total());
            case UNDOING -> Texts.text("imports.undoing", now.undone());
            default ->
                now.endedAt() == null
                        ? ""
                        : Texts.text(
                                "imports.ended", room.times().relative(now.endedAt()), room.nameOf(now.startedBy()));
        };
    }

    private static Map<String, Long> numbers(Progress now) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("created", now.created());
        numbers.put("updated", now.updated());
        numbers.put("skipped", now.skipped());
        numbers.put("failed", now.failed());
        if (now.state() == State.UNDOING || now.state() == State.UNDONE) {
            numbers.put("undone", now.undone());
            numbers.put("kept", now.kept());
        }
        return numbers;
    }
}
