package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.kernel.NotFound;
import org.callboard.lead.LeadDirectory;
import org.callboard.lead.LeadDirectory.DuplicateCandidate;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;

/** The known lead this one was attached to, and others that may be the same, each with its reasons. */
final class DuplicatesPanel {

    private DuplicatesPanel() {}

    static Component of(LeadDirectory leads, LeadView lead) {
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

    private static ListItem line(DuplicateCandidate candidate) {
        Span why = new Span(String.join(" · ", candidate.reasons()));
        why.addClassNames("small", "faint");
        return new ListItem(
                SubjectLinks.to("lead", candidate.lead().id(), candidate.lead().title()), why);
    }
}
