package org.callboard.ui.deal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.Role;
import org.callboard.deal.DealNews;
import org.callboard.deal.DealState;
import org.callboard.deal.Deals;
import org.callboard.deal.MoveOffer;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Stage;
import org.callboard.records.RecordView;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.RecordPage;
import org.callboard.ui.record.RecordRoom;

/** A deal's own page, with the way through its pipeline on top. */
@Route("deals/:id([0-9a-fA-F-]{36})")
@StyleSheet("context://crm/deal.css")
@RolesAllowed({Role.SALES_REP, Role.SALES_MANAGER, Role.MARKETER, Role.ANALYST, Role.ADMIN})
class DealPage extends RecordPage {

    /** What the bar on top says: where the deal stands. */
    private static final Set<String> BAR = Set.of("stage", "stageName");

    private final transient DealRoom deals;
    private final transient Mover mover;
    private transient RecordView shown;
    private transient Registration listening;

    DealPage(RecordRoom room, DealRoom deals) {
        super(room, Deals.KIND, BAR);
        this.deals = deals;
        this.mover = new Mover(deals);
        keys().on("m", this::ask);
    }

    @Override
    protected String subtitle(RecordView deal) {
        return Stream.of(deal.text("stageName"), company(deal))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static String company(RecordView deal) {
        return deal.text("companyId") == null ? null : deal.titles().get(UUID.fromString(deal.text("companyId")));
    }

    @Override
    protected Component standing(RecordView deal) {
        shown = deal;
        MoveOffer offer = deals.moves().offer(deal.id());
        return new StageBar(
                offer,
                deals.times(),
                step -> go(offer, step),
                approval(deal, offer),
                new StageActs(deals, deal, offer, this::reload));
    }

    /** A deal that is over offers nothing that somebody had to agree to. */
    private Component approval(RecordView deal, MoveOffer offer) {
        return offer.state() == DealState.OPEN
                ? new ApprovalActs(
                        deals.approvals(),
                        deal.id(),
                        deals.approvals().of(deal.id()),
                        () -> deals.approvals().ask(deal.id()) != null,
                        this::reload)
                : new Span();
    }

    /** Where to, as on the board. */
    private void ask() {
        if (deals.records().mayChange(shown)) {
            Attempt.to(() -> {
                MoveOffer offer = deals.moves().offer(shown.id());
                new StageChoice(shown.title(), offer, step -> go(offer, step), () -> {}).open();
            });
        }
    }

    private void go(MoveOffer offer, MoveOffer.Step step) {
        mover.move(
                new Move(shown.id(), shown.title(), offer.stage(), kind(offer), step.stage(), step.name(), step.kind()),
                moved -> reload(),
                this::reload);
    }

    private static Stage.Kind kind(MoveOffer offer) {
        return Stage.Kind.valueOf(offer.state().name());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listening = deals.ticker().listen(event.getUI(), this::hear);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (listening != null) {
            listening.remove();
        }
    }

    /** What one did oneself is on the page already. */
    private void hear(Set<DealNews> news) {
        boolean meant =
                news.stream().anyMatch(one -> one.deal() == null || one.deal().equals(shown.id()));
        if (meant && isOutdated()) {
            tellNews();
        }
    }

    private boolean isOutdated() {
        try {
            return deals.records().get(Deals.KIND, shown.id()).version() != shown.version();
        } catch (NotFound gone) {
            return true;
        }
    }
}
