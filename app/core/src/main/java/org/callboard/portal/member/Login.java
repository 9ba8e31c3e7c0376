package org.callboard.portal.member;

/**
 * What Keycloak says of whoever came in.
 *
 * @param subject its id of the account
 * @param verified whether they proved that mail to the address reaches them
 */
public record Login(String subject, String email, boolean verified, String name) {}
