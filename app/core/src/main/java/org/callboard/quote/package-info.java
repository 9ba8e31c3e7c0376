/** What is sold: products, price lists and rates; and what is offered for it: quotes, up to the customer's yes or no. */
@org.springframework.modulith.ApplicationModule(
        displayName = "quote",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "access",
            "audit",
            "deal",
            "records",
            "records::text",
            "imports"
        })
package org.callboard.quote;
