package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.callboard.deal.DealApprovals;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Takes back that somebody is asked to agree to a discount, with a word why if one likes. */
class WithdrawDialog extends Dialog {

    private final TextArea reason = new TextArea(Texts.text("deal.approval.reason"));

    WithdrawDialog(DealApprovals approvals, UUID deal, Runnable withdrawn) {
        setHeaderTitle(Texts.text("deal.approval.withdraw"));
        setWidth("26rem");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.focus();
        add(new Paragraph(Texts.text("deal.approval.withdraw.text")), reason);
        Button go = new Button(
                Texts.text("deal.approval.withdraw.do"),
                e -> Attempt.to(() -> {
                    approvals.withdraw(
                            deal,
                            reason.getValue().isBlank()
                                    ? null
                                    : reason.getValue().strip());
                    close();
                    Toast.done(Texts.text("deal.approval.withdrawn"));
                    withdrawn.run();
                }));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), go);
    }
}
