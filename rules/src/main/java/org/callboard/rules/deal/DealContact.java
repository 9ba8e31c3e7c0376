package org.callboard.rules.deal;

/** Somebody who has a say in the deal. @param role {@code buyer}, {@code user}, {@code champion}, {@code blocker}, {@code other} */
public record DealContact(String role) {}
