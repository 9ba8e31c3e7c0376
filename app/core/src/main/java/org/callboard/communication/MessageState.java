package org.callboard.communication;

/** What became of a message; every step is kept, the message shows the one that says most. */
public enum MessageState {
    /** Waits for its turn or its hour. */
    QUEUED(0),
    /** The guard keeps it back, and says why. */
    HELD(0),
    /** Is being handed to the provider. */
    SENDING(0),
    /** Nobody can say whether it left; a person decides. */
    UNCERTAIN(0),
    /** The provider took it. */
    SENT(1),
    DELIVERED(2),
    OPENED(3),
    CLICKED(4),
    REPLIED(5),
    UNSUBSCRIBED(6),
    /** The other side was not ready; somebody still tries. */
    BOUNCED_SOFT(2),
    /** It will never arrive at this address. */
    BOUNCED_HARD(7),
    /** It cannot be sent. */
    FAILED(7),
    CANCELLED(7),
    RECEIVED(1);

    private final int weight;

    MessageState(int weight) {
        this.weight = weight;
    }

    /** Whether a message that shows this state shows the other one from now on, should it come to be. */
    public boolean givesWayTo(MessageState later) {
        return later.weight >= weight;
    }

    /** Whether nothing has left the house yet. */
    public boolean isWaiting() {
        return this == QUEUED || this == HELD || this == SENDING || this == UNCERTAIN;
    }
}
