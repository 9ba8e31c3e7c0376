package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The records that a conversation is about, with the way to them; others can be added, wrong ones taken away. */
class ThreadLinks extends Div {

    private final transient CommunicationRoom room;
    private final UUID thread;

    ThreadLinks(CommunicationRoom room, UUID thread, List<Subject> subjects) {
        this.room = room;
        this.thread = thread;
        addClassNames("crm-row", "crm-wrap", "thread-links");
        show(subjects);
    }

    private void show(List<Subject> subjects) {
        removeAll();
        subjects.forEach(subject -> add(link(subject)));
        if (room.mayWrite()) {
            Button attach = new Button(
                    Texts.text("communication.attach"),
                    Icon.small("link"),
                    click -> new AttachDialog(
                                    room.search(),
                                    subject -> change(() -> room.threads().attach(thread, subject)))
                            .open());
            attach.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            add(attach);
        }
    }

    private Span link(Subject subject) {
        String title = room.titles().of(subject);
        Span link = new Span(SubjectLinks.to(subject.type(), subject.id(), title));
        link.addClassName("thread-link");
        if (room.mayWrite()) {
            Button off = new Button(
                    Icon.small("x"), click -> change(() -> room.threads().detach(thread, subject)));
            off.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
            off.setAriaLabel(Texts.text("communication.detach", title));
            off.setTooltipText(Texts.text("communication.detach", title));
            link.add(off);
        }
        return link;
    }

    private void change(Runnable act) {
        if (Attempt.to(act)) {
            show(room.threads().open(thread, null, 1).subjects());
        }
    }
}
