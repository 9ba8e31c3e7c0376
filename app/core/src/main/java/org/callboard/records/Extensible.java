package org.callboard.records;

/**
 * A kind of record that admins may add fields to. Its table has the columns {@code id} and {@code custom jsonb} with a
 * GIN index {@code (custom jsonb_path_ops)}.
 */
public interface Extensible {

    /** As in {@link org.callboard.kernel.Subject#type()}: {@code company}. */
    String name();

    /** With its schema: {@code customer.company}. */
    String table();
}
