package org.callboard.ui.support;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callboard.knowledge.Audience;
import org.callboard.knowledge.Library.Hit;
import org.callboard.support.TicketView;
import org.callboard.ui.text.Texts;

/** What the knowledge base says to such a question. */
class SuggestedArticles extends Div {

    private static final int SHOWN = 3;
    private static final int READ = 1_000;

    private final transient SupportRoom room;

    SuggestedArticles(SupportRoom room) {
        this.room = room;
        addClassName("desk-related");
    }

    void show(TicketView ticket) {
        removeAll();
        String asked = ticket.subject() + " " + (ticket.description() == null ? "" : ticket.description());
        List<Hit> hits = room.library().suggest(asked.substring(0, Math.min(READ, asked.length())), null, null, SHOWN);
        setVisible(!hits.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("desk-list");
        hits.forEach(hit -> {
            // what customers may read is shown as they read it, so that its address can be sent to them
            String path = hit.audience() == Audience.PUBLIC
                    ? "/help/" + hit.language() + "/a/" + hit.slug()
                    : "knowledge/" + hit.id();
            Anchor link = new Anchor(path, hit.title(), AnchorTarget.BLANK);
            list.add(new ListItem(link));
        });
        add(new H3(Texts.text("support.articles")), list);
    }
}
