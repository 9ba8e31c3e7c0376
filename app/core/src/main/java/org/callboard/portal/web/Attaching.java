package org.callboard.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.portal.member.Visitors.Visitor;
import org.callboard.portal.request.OwnFiles;
import org.callboard.support.TicketsOfCustomer;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Lays what a form brought beside a request of whoever sent it. */
@Component
class Attaching {

    private final TicketsOfCustomer tickets;
    private final OwnFiles files;

    Attaching(TicketsOfCustomer tickets, OwnFiles files) {
        this.tickets = tickets;
        this.files = files;
    }

    static boolean isEmpty(MultipartFile file) {
        return file == null || file.isEmpty();
    }

    /** @throws org.callboard.kernel.NotFound when the request is not theirs */
    void keep(Visitor visitor, UUID ticket, MultipartFile file) {
        if (isEmpty(file)) {
            return;
        }
        if (file.getSize() > OwnFiles.LARGEST) {
            throw new BadInput("file", "The file is too large: at most 20 MB.");
        }
        tickets.get(visitor.customer(), ticket);
        try (InputStream content = file.getInputStream()) {
            files.keep(ticket, visitor.customer().personId(), file.getOriginalFilename(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
