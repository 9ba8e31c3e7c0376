package org.callboard.deal;

import java.util.List;

/** More cards of a column. @param next pass it on for the following ones; {@code null} at the end */
public record BoardCards(List<DealCard> cards, String next) {}
