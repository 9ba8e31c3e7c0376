package org.callboard.ui.communication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.communication.Mailbox;
import org.callboard.ui.communication.InboxFilter.View;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** To the left: ways to look, and mailboxes with what nobody has read in them. */
class InboxNav extends Nav {

    /** As far as anybody counts. */
    private static final int COUNTED = 100;

    private final transient CommunicationRoom room;
    private final transient Consumer<InboxFilter> chosen;
    private final transient Map<View, NativeButton> views = new LinkedHashMap<>();
    private final transient Map<UUID, NativeButton> mailboxes = new LinkedHashMap<>();
    private final transient Map<UUID, Span> counts = new LinkedHashMap<>();
    private transient InboxFilter filter = InboxFilter.first();

    InboxNav(CommunicationRoom room, List<Mailbox> mine, Runnable write, Consumer<InboxFilter> chosen) {
        this.room = room;
        this.chosen = chosen;
        addClassName("inbox-nav");
        getElement().setAttribute("aria-label", Texts.text("communication.inbox.nav"));
        Button compose = new Button(Texts.text("communication.write"), Icon.small("mail-plus"), click -> write.run());
        compose.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        compose.setTooltipText(Texts.text("communication.write.keys"));
        add(compose);
        for (View view : View.values()) {
            add(view(view));
        }
        if (!mine.isEmpty()) {
            add(new H2(Texts.text("communication.inbox.mailboxes")));
        }
        mine.forEach(mailbox -> add(mailbox(mailbox)));
        count();
    }

    private NativeButton view(View view) {
        NativeButton button = new NativeButton("", click -> chosen.accept(filter.in(view)));
        button.add(Icon.small(view.icon()), word(word(view)));
        button.addClassName("inbox-place");
        button.setId("view-" + view.name().toLowerCase(Locale.ROOT));
        views.put(view, button);
        return button;
    }

    static String word(View view) {
        return Texts.text("communication.view." + view.name().toLowerCase(Locale.ROOT));
    }

    private NativeButton mailbox(Mailbox mailbox) {
        Span count = new Span();
        count.addClassName("crm-n");
        NativeButton button = new NativeButton(
                "", click -> chosen.accept(filter.of(mailbox.id().equals(filter.mailbox()) ? null : mailbox.id())));
        button.add(Icon.small(mailbox.kind() == Mailbox.Kind.PERSONAL ? "user" : "users"), word(mailbox.name()), count);
        button.addClassName("inbox-place");
        button.getElement().setAttribute("title", mailbox.address());
        mailboxes.put(mailbox.id(), button);
        counts.put(mailbox.id(), count);
        return button;
    }

    private static Span word(String words) {
        Span word = new Span(words);
        word.addClassNames("crm-cut", "crm-grow");
        return word;
    }

    void show(InboxFilter shown) {
        filter = shown;
        views.forEach((view, button) -> mark(button, view == shown.view()));
        mailboxes.forEach((id, button) -> mark(button, id.equals(shown.mailbox())));
    }

    private static void mark(NativeButton button, boolean here) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(here));
    }

    /** What nobody has read, in one statement. */
    final void count() {
        Map<UUID, Integer> unread = room.threads().unread();
        counts.forEach((id, count) -> {
            int many = unread.getOrDefault(id, 0);
            count.setText(many == 0 ? "" : many >= COUNTED ? COUNTED - 1 + "+" : String.valueOf(many));
            count.getElement().setAttribute("title", Texts.text("communication.inbox.unread", many));
        });
    }
}
