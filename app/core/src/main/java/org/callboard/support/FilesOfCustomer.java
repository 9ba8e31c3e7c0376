package org.callboard.support;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.support.TicketsOfCustomer.Customer;

/**
 * Files that went along with what customer and house wrote to each other, as the customer may have them. What colleagues lay
 * beside a ticket is none of it.
 */
public interface FilesOfCustomer {

    /** By the word that they went along with; of the newest words. @throws org.callboard.kernel.NotFound when it is not theirs */
    Map<UUID, List<OwnFile>> along(Customer who, UUID ticket);

    /** Its bytes; close them. @throws org.callboard.kernel.NotFound when it is not theirs, or did not go along */
    Opened open(Customer who, UUID ticket, UUID word, UUID file);

    record OwnFile(UUID id, String name, long bytes) {}

    record Opened(OwnFile file, InputStream content) {}
}
