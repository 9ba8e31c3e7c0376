package org.callboard.communication.thread;

/** What messages are sent for when nobody says it. */
final class Purposes {

    static final String SALES = "sales";
    static final String SERVICE = "service";

    private Purposes() {}
}
