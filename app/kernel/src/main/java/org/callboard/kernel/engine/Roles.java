package org.callboard.kernel.engine;

/**
 * Who has which role; asked where a model says that one role alone may do a task, whoever it was given to. Implemented by
 * the context that knows people.
 */
public interface Roles {

    boolean has(String username, String role);
}
