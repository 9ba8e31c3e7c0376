package org.callboard.ui.deal;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.access.People;
import org.callboard.deal.DealApprovals;
import org.callboard.deal.DealBoard;
import org.callboard.deal.DealClosings;
import org.callboard.deal.DealContacts;
import org.callboard.deal.DealMoves;
import org.callboard.deal.DealSplits;
import org.callboard.deal.Deals;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.records.Records;
import org.callboard.ui.list.RecordsRoom;
import org.callboard.ui.text.Times;
import org.springframework.context.annotation.Lazy;

/** What the pages of deals ask of the house, in one hand. */
@SpringComponent
class DealRoom {

    private final RecordsRoom records;
    private final Pipelines pipelines;
    private final Deals deals;
    private final DealMoves moves;
    private final DealApprovals approvals;
    private final DealBoard board;
    private final DealClosings closings;
    private final DealContacts contacts;
    private final DealSplits splits;
    private final DealTicker ticker;

    DealRoom(
            RecordsRoom records,
            @Lazy Pipelines pipelines,
            @Lazy Deals deals,
            @Lazy DealMoves moves,
            @Lazy DealApprovals approvals,
            @Lazy DealBoard board,
            @Lazy DealClosings closings,
            @Lazy DealContacts contacts,
            @Lazy DealSplits splits,
            DealTicker ticker) {
        this.records = records;
        this.pipelines = pipelines;
        this.deals = deals;
        this.moves = moves;
        this.approvals = approvals;
        this.board = board;
        this.closings = closings;
        this.contacts = contacts;
        this.splits = splits;
        this.ticker = ticker;
    }

    RecordsRoom lists() {
        return records;
    }

    Records records() {
        return records.records();
    }

    People people() {
        return records.lists().people();
    }

    Times times() {
        return records.lists().times();
    }

    Pipelines pipelines() {
        return pipelines;
    }

    Deals deals() {
        return deals;
    }

    DealMoves moves() {
        return moves;
    }

    DealApprovals approvals() {
        return approvals;
    }

    DealBoard board() {
        return board;
    }

    DealClosings closings() {
        return closings;
    }

    DealContacts contacts() {
        return contacts;
    }

    DealSplits splits() {
        return splits;
    }

    DealTicker ticker() {
        return ticker;
    }
}
