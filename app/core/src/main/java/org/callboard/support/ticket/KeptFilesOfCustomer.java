package org.callboard.support.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.kernel.NotFound;
import org.callboard.support.FilesOfCustomer;
import org.callboard.support.Tickets;
import org.callboard.support.TicketsOfCustomer.Customer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose ticket it is is asked first; then the house reads the messages that carried its words. */
@Service
class KeptFilesOfCustomer implements FilesOfCustomer {

    private static final Viewer HOUSE = new Viewer("callboard", "Callboard", Set.of(Role.ADMIN), Set.of());

    private final OwnRows rows;
    private final ObjectProvider<Messages> messages;
    private final CurrentUser currentUser;

    KeptFilesOfCustomer(OwnRows rows, ObjectProvider<Messages> messages, CurrentUser currentUser) {
        this.rows = rows;
        this.messages = messages;
        this.currentUser = currentUser;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<OwnFile>> along(Customer who, UUID ticket) {
        Map<UUID, UUID> carried = carried(who, ticket);
        Map<UUID, List<OwnFile>> along = new LinkedHashMap<>();
        if (!carried.isEmpty()) {
            Map<UUID, MessageView> read = read(carried);
            carried.forEach((word, message) -> {
                List<OwnFile> files = read.containsKey(message) ? files(read.get(message)) : List.of();
                if (!files.isEmpty()) {
                    along.put(word, files);
                }
            });
        }
        return along;
    }

    /** Words and the messages that carried them. */
    private Map<UUID, UUID> carried(Customer who, UUID ticket) {
        UUID own = rows.find(who, ticket)
                .orElseThrow(() -> new NotFound(Tickets.KIND, ticket))
                .id();
        return rows.messages(own);
    }

    private Map<UUID, MessageView> read(Map<UUID, UUID> carried) {
        return currentUser.actingFor(
                HOUSE,
                () -> messages.getObject().all(carried.values()).stream()
                        .collect(Collectors.toMap(MessageView::id, Function.identity(), (a, b) -> a)));
    }

    private static List<OwnFile> files(MessageView message) {
        return message.attachments().stream()
                .filter(one -> !one.inline())
                .map(one -> new OwnFile(one.fileId(), one.name(), one.bytes()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Opened open(Customer who, UUID ticket, UUID word, UUID file) {
        UUID message = carried(who, ticket).get(word);
        if (message == null) {
            throw new NotFound("file", file);
        }
        return currentUser.actingFor(
                HOUSE,
                () -> files(messages.getObject().get(message)).stream()
                        .filter(one -> one.id().equals(file))
                        .findFirst()
                        .map(one -> new Opened(one, messages.getObject().open(message, file)))
                        .orElseThrow(() -> new NotFound("file", file)));
    }
}
