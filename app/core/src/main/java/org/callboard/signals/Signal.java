package org.callboard.signals;

/**
 * What was told on any node, published in this JVM.
 *
 * @param channel whom it is for; {@code null} for everybody, after the connection was lost
 * @param word what changed; {@code null} when so much did, or was missed, that only looking again helps
 */
public record Signal(String channel, String word) {

    /** Whether it is for this channel. */
    public boolean isFor(String wanted) {
        return channel == null || channel.equals(wanted);
    }
}
