package org.callboard.portal;

/** Makes log-ins for customers; implemented where Keycloak is known. */
public interface CustomerAccounts {

    /**
     * An account with role {@code customer} and no other, for whoever opens mail at this address. One that is there stays
     * as it is, and only gets the role.
     *
     * @throws org.callboard.kernel.Conflict when the address is a colleague's, or Keycloak cannot do it now; it says why
     */
    Invited invite(String email, String firstName, String lastName);

    /** @param subject Keycloak's id of the account @param mailed whether a mail with the way in is on its way */
    record Invited(String subject, boolean mailed) {}
}
