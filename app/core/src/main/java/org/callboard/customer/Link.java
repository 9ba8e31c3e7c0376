package org.callboard.customer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person works for a company, or is otherwise part of it.
 *
 * @param jobTitle of the person
 * @param role in words of the house, for example buyer or employee; {@code null} when not said
 * @param primary the company the person is shown with
 * @param until the last day; {@code null} while it goes on
 */
public record Link(
        UUID personId,
        String person,
        String jobTitle,
        UUID companyId,
        String company,
        String role,
        boolean primary,
        LocalDate since,
        LocalDate until) {}
