package org.callboard.ui.communication;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.ui.text.Texts;
import org.springframework.beans.factory.ObjectProvider;

/** What people call the records that a conversation is about. Only asked for records in sight. */
@SpringComponent
class SubjectTitles {

    private final ObjectProvider<SubjectFacts> kinds;

    SubjectTitles(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = kinds;
    }

    String of(Subject subject) {
        Map<String, Object> facts = kinds.orderedStream()
                .filter(kind -> subject.type().equals(kind.type()))
                .findFirst()
                .map(kind -> kind.shown(subject.id()))
                .orElse(Map.of());
        Object title = facts.get("title");
        return title == null ? Texts.textOr("communication.kind." + subject.type(), subject.type()) : title.toString();
    }
}
