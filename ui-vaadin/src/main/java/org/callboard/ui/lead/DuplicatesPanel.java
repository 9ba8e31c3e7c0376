package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.NotFound;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadDirectory.DuplicateCandidate;
import org.callboard.lead.LeadView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** The known lead this one was attached to, and others that may be the same, each with its reasons. */
final class DuplicatesPanel {

    private final LeadFile file;
    private final LeadView lead;
    private final Runnable changed;

    private DuplicatesPanel(LeadFile file, LeadView lead, Runnable changed) {
        this.file = file;
        this.lead = lead;
        this.changed = changed;
    }

    /** @param changed draws the page anew */
    static Component of(LeadFile file, LeadView lead, Runnable changed) {
        return new DuplicatesPanel(file, lead, changed).draw();
    }

    private Component draw() {
        LeadDirectory leads = file.leads();
        Div panel = new Div();
        panel.addClassName("duplicates");
        if (lead.duplicateOf() != null) {
            panel.add(attached(leads, lead));
        }
        List<DuplicateCandidate> candidates = leads.duplicatesOf(lead.id()).stream()
                .filter(other -> !other.lead().id().equals(lead.duplicateOf()))
                .toList();
        UnorderedList list = new UnorderedList();
        candidates.forEach(candidate -> list.add(line(candidate)));
        if (!candidates.isEmpty()) {
            panel.add(list);
        } else if (lead.duplicateOf() == null) {
            Span none = new Span(Texts.text("lead.duplicates.none"));
            none.addClassName("faint");
            panel.add(none);
        }
        return panel;
    }

    private static Div attached(LeadDirectory leads, LeadView lead) {
        Div attached = new Div(new Span(Texts.text("lead.duplicates.attached")));
        attached.addClassName("attached");
        try {
            LeadView known = leads.get(lead.duplicateOf());
            attached.add(SubjectLinks.to("lead", known.id(), known.title()));
        } catch (NotFound outOfSight) {
            attached.add(new Span(Texts.text("lead.duplicates.hidden")));
        }
        return attached;
    }

    private ListItem line(DuplicateCandidate candidate) {
        Span why = new Span(String.join(" · ", candidate.reasons()));
        why.addClassNames("small", "faint");
        ListItem line = new ListItem(
                SubjectLinks.to("lead", candidate.lead().id(), candidate.lead().title()), why);
        if (LeadRights.mayChange(file.viewer())) {
            UUID other = candidate.lead().id();
            Div acts = new Div(
                    act("lead.duplicates.merge", candidate, () -> file.merge(lead.id(), other, changed)),
                    act("lead.duplicates.not-the-same", candidate, () -> tellApart(other)));
            acts.addClassName("side-by-side");
            line.add(acts);
        }
        return line;
    }

    private void tellApart(UUID other) {
        file.desk().notTheSame(lead.id(), other);
        Toast.done(Texts.text("lead.duplicates.remembered"));
        changed.run();
    }

    private static Button act(String word, DuplicateCandidate candidate, Runnable act) {
        Button button = new Button(Texts.text(word), e -> Attempt.to(act));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.text(word + "-what", candidate.lead().title()));
        return button;
    }
}
