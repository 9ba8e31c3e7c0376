package org.callboard.ui.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Supplier;
import org.callboard.access.Role;
import org.callboard.portal.PortalMembers;
import org.callboard.portal.PortalMembers.Member;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Whether a person of a customer may come into the portal, and the invitation. */
@SpringComponent
class PortalPanel implements RecordPanel {

    private final PortalMembers members;
    private final Times times;

    PortalPanel(PortalMembers members, Times times) {
        this.members = members;
        this.times = times;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return record.isOf("person")
                && record.viewer().isAny(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.SALES_MANAGER, Role.ADMIN);
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public String title() {
        return Texts.text("portal.panel");
    }

    @Override
    public String icon() {
        return "log-in";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        Optional<Member> member = members.of(record.subject().id());
        return () -> draw(record, member.orElse(null));
    }

    private Component draw(OpenRecord record, Member member) {
        Paragraph said = new Paragraph(said(member));
        said.addClassNames("small");
        Div acts = new Div();
        acts.addClassNames("crm-row", "crm-wrap");
        if (member != null && !member.blocked()) {
            acts.add(button("portal.block", "x", () -> {
                members.block(member.personId(), true);
                Toast.done(Texts.text("portal.blocked"));
                record.changed().run();
            }));
        }
        acts.add(
                button("portal.invite", "mail-plus", () -> invite(record, false)),
                button("portal.invite-company", "users", () -> invite(record, true)));
        return new Div(said, acts);
    }

    private String said(Member member) {
        if (member == null) {
            return Texts.text("portal.nobody");
        }
        if (member.blocked()) {
            return Texts.text("portal.is-blocked");
        }
        String seen = member.seenAt() == null
                ? Texts.text("portal.never-seen")
                : Texts.text("portal.seen", times.relative(member.seenAt()));
        return seen + " " + Texts.text(member.companyId() == null ? "portal.own" : "portal.company");
    }

    private void invite(OpenRecord record, boolean wholeCompany) {
        Member invited = members.invite(record.subject().id(), wholeCompany);
        Toast.done(Texts.text(Boolean.TRUE.equals(invited.mailed()) ? "portal.invited" : "portal.invited-no-mail"));
        record.changed().run();
    }

    private static Button button(String word, String icon, Runnable act) {
        Button button = new Button(Texts.text(word), Icon.small(icon), e -> Attempt.to(act));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
