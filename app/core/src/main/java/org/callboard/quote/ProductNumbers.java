package org.callboard.quote;

import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers are given once. That of a new product is looked at here and now, so that a file hears which row is wrong; a changed
 * one at the end of the transaction, because in a merge two products have one number for a moment.
 */
@Component
class ProductNumbers {

    private final ProductRows rows;

    ProductNumbers(ProductRows rows) {
        this.rows = rows;
    }

    void check(UUID id, String key) {
        if (rows.isNew(id)) {
            refuseTaken(id, key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                refuseTaken(id, key);
            }
        });
    }

    private void refuseTaken(UUID id, String key) {
        rows.otherWithNumber(id, key).ifPresent(other -> {
            throw new BadInput("sku", "Is the number of " + other + " already; a number is given once.");
        });
    }
}
