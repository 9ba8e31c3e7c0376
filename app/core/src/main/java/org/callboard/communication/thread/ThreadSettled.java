package org.callboard.communication.thread;

import java.util.UUID;

/** Somebody is done with a conversation; heard in the transaction that makes it true. */
public record ThreadSettled(UUID thread) {}
