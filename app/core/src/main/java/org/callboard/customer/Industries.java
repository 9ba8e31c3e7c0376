package org.callboard.customer;

import java.util.List;

/** Industries as most lists call them: a file's misspelt one is offered the nearest; any other word is as good. */
final class Industries {

    static final List<String> USUAL = List.of(
            "Agriculture",
            "Automotive",
            "Banking",
            "Biotechnology",
            "Chemicals",
            "Construction",
            "Consulting",
            "Consumer goods",
            "Education",
            "Electronics",
            "Employment",
            "Energy",
            "Engineering",
            "Entertainment",
            "Finance",
            "Food and beverage",
            "Government",
            "Healthcare",
            "Hospitality",
            "Insurance",
            "Legal",
            "Logistics",
            "Manufacturing",
            "Marketing",
            "Media",
            "Medical",
            "Mining",
            "Nonprofit",
            "Pharmaceuticals",
            "Real estate",
            "Retail",
            "Services",
            "Software",
            "Technology",
            "Telecommunications",
            "Textiles",
            "Transportation",
            "Travel",
            "Utilities",
            "Wholesale");

    private Industries() {}
}
