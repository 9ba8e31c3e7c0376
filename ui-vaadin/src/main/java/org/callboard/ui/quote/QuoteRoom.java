package org.callboard.ui.quote;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.deal.DealApprovals;
import org.callboard.quote.PriceLists;
import org.callboard.quote.Products;
import org.callboard.quote.Quotes;
import org.callboard.quote.Rates;
import org.callboard.ui.record.RecordRoom;
import org.springframework.context.annotation.Lazy;

/** What the pages of products, prices and quotes ask of the house, in one hand. */
@SpringComponent
class QuoteRoom {

    private final RecordRoom records;
    private final Quotes quotes;
    private final DealApprovals approvals;
    private final Products products;
    private final PriceLists lists;
    private final Rates rates;

    QuoteRoom(
            RecordRoom records,
            @Lazy Quotes quotes,
            @Lazy DealApprovals approvals,
            @Lazy Products products,
            @Lazy PriceLists lists,
            @Lazy Rates rates) {
        this.records = records;
        this.quotes = quotes;
        this.approvals = approvals;
        this.products = products;
        this.lists = lists;
        this.rates = rates;
    }

    RecordRoom records() {
        return records;
    }

    Quotes quotes() {
        return quotes;
    }

    DealApprovals approvals() {
        return approvals;
    }

    Products products() {
        return products;
    }

    PriceLists lists() {
        return lists;
    }

    Rates rates() {
        return rates;
    }
}
