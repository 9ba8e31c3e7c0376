package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealApprovals.Standing;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Whether somebody has to agree to a deal's discount, and what one can do about it. Empty when there is nothing to say. */
public class ApprovalActs extends Span {

    private final transient DealApprovals approvals;
    private final transient UUID deal;
    private final transient BooleanSupplier asking;
    private final transient Runnable changed;

    /**
     * @param asking asks for approval, and says whether it did
     * @param changed runs after it was asked for or withdrawn
     */
    public ApprovalActs(
            DealApprovals approvals, UUID deal, Standing standing, BooleanSupplier asking, Runnable changed) {
        this.approvals = approvals;
        this.deal = deal;
        this.asking = asking;
        this.changed = changed;
        addClassNames("side-by-side", "approval-acts");
        if (standing.needed() && !standing.isAsked()) {
            say(standing);
        }
        if (standing.mayAsk()) {
            add(act("deal.approval.ask", "check", this::ask));
        }
        if (standing.mayWithdraw()) {
            add(act("deal.approval.withdraw", "undo-2", this::withdraw));
        }
    }

    private void say(Standing standing) {
        boolean rejected = standing.last() != null && standing.last().state() == DealApprovals.State.REJECTED;
        String words = rejected && standing.last().reason() != null
                ? Texts.text("deal.approval.rejected", standing.last().reason())
                : Texts.text("deal.approval.needed", String.join(", ", standing.why()));
        Span said = new Span(words);
        said.addClassNames("faint", "small");
        add(said);
    }

    private void ask() {
        Attempt.to(() -> {
            if (asking.getAsBoolean()) {
                Toast.done(Texts.text("deal.approval.asked"));
                changed.run();
            }
        });
    }

    private void withdraw() {
        new WithdrawDialog(approvals, deal, changed).open();
    }

    private static Button act(String words, String icon, Runnable act) {
        Button button = new Button(Texts.text(words), Icon.small(icon), e -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
