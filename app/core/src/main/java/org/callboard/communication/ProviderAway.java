package org.callboard.communication;

/** A provider did not answer. */
public class ProviderAway extends Exception {

    private final boolean mayHaveLeft;

    /** @param mayHaveLeft whether the message may be with the provider all the same */
    public ProviderAway(String message, boolean mayHaveLeft, Throwable cause) {
        super(message, cause);
        this.mayHaveLeft = mayHaveLeft;
    }

    public boolean mayHaveLeft() {
        return mayHaveLeft;
    }
}
