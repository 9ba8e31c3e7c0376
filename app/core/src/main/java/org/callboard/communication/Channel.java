package org.callboard.communication;

/** By which way a message goes. */
public enum Channel {
    EMAIL,
    SMS,
    WHATSAPP,
    IN_APP
}
