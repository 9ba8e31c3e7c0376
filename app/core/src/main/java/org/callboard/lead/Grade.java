package org.callboard.lead;

/** How warm a lead is, by its score. */
public enum Grade {
    HOT,
    WARM,
    COLD
}
