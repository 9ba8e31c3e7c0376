package org.callboard.communication.thread;

import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.access.CurrentUser;
import org.callboard.access.Viewer;
import org.callboard.communication.Channel;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.files.Files;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.PageKey;
import org.callboard.kernel.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@Service
class MessageDesk implements Messages {

    private static final int MOST = 200;

    private final MessageRows rows;
    private final MessageViews views;
    private final ThreadSight sight;
    private final DraftCheck check;
    private final SameRequests requests;
    private final Composer composer;
    private final StateLog states;
    private final OutTray tray;
    private final Objections objections;
    private final Files files;
    private final CurrentUser currentUser;
    private final MessageSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    MessageDesk(
            MessageRows rows,
            MessageViews views,
            ThreadSight sight,
            DraftCheck check,
            SameRequests requests,
            Composer composer,
            StateLog states,
            OutTray tray,
            Objections objections,
            Files files,
            CurrentUser currentUser,
            MessageSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.views = views;
        this.sight = sight;
        this.check = check;
        this.requests = requests;
        this.composer = composer;
        this.states = states;
        this.tray = tray;
        this.objections = objections;
        this.files = files;
        this.currentUser = currentUser;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Of two equal requests at the same moment the second begins anew, and finds what the first one wrote. */
    @Override
    public UUID send(MessageDraft draft) {
        try {
            return transaction.execute(status -> sendOnce(draft));
        } catch (Composer.SameMessage meanwhile) {
            return transaction.execute(status -> sendOnce(draft));
        }
    }

    private UUID sendOnce(MessageDraft draft) {
        Viewer author = sight.requireWriter();
        byte[] hash = SameRequests.hash(draft);
        Optional<UUID> before = requests.before(author, draft.idempotencyKey(), hash);
        if (before.isPresent()) {
            return before.get();
        }
        Checked message = check.checked(author, draft, settings.undo());
        return composer.write(
                message,
                new Composer.Origin(
                        author.username(), draft.idempotencyKey(), hash, null, null, Cause.person(author.username())));
    }

    @Override
    public Set<Channel> channels() {
        return Arrays.stream(Channel.values())
                .filter(tray::takes)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> objection(MessageDraft draft) {
        return objections.to(check.checked(sight.requireWriter(), draft, settings.undo()));
    }

    @Override
    @Transactional
    public void cancel(UUID message) {
        MessageRow row = seen(message);
        Viewer viewer = sight.requireWriter();
        if (!viewer.username().equals(row.author()) && !sight.mailboxes().contains(row.mailboxId())) {
            throw new Forbidden("Only whoever wrote it, or works with its mailbox, takes it back.");
        }
        if (!tray.takeBack(message)) {
            throw new Conflict("It has left; nobody can take it back.");
        }
        states.add(message, MessageState.CANCELLED, clock.instant(), "Taken back by " + viewer.name());
    }

    @Override
    @Transactional(readOnly = true)
    public MessageView get(UUID message) {
        return views.of(List.of(seen(message))).get(0);
    }

    /** Rights are those of conversations, and each is asked once. */
    @Override
    @Transactional(readOnly = true)
    public List<MessageView> all(Collection<UUID> messages) {
        if (messages.size() > MOST) {
            throw new BadInput("messages", "Ask for at most " + MOST + " messages.");
        }
        Map<UUID, Boolean> threads = new HashMap<>();
        return views.of(rows.all(messages).stream()
                .filter(row -> threads.computeIfAbsent(row.threadId(), this::isInSight))
                .toList());
    }

    private boolean isInSight(UUID thread) {
        try {
            sight.seen(thread);
            return true;
        } catch (NotFound outOfSight) {
            return false;
        }
    }

    private MessageRow seen(UUID message) {
        MessageRow row = rows.find(message).orElseThrow(() -> new NotFound("message", message));
        try {
            sight.seen(row.threadId());
        } catch (NotFound outOfSight) {
            throw new NotFound("message", message);
        }
        return row;
    }

    @Override
    @Transactional(readOnly = true)
    public Slice of(Subject subject, String before, int size) {
        if (size < 1 || size > MOST) {
            throw new BadInput("size", "A slice holds 1 to " + MOST + " messages.");
        }
        PageKey key = PageKey.read(before);
        List<Subject> aliases = sight.aliases(sight.requireRead(subject));
        List<MessageRow> found = aliases.stream().collect(Collectors.groupingBy(Subject::type)).entrySet().stream()
                .flatMap(
                        kind -> rows
                                .about(
                                        kind.getKey(),
                                        kind.getValue().stream()
                                                .map(Subject::id)
                                                .toList(),
                                        key,
                                        size + 1)
                                .stream())
                .distinct()
                .sorted(Comparator.comparing(MessageRow::at)
                        .thenComparing(MessageRow::id)
                        .reversed())
                .limit(size + 1L)
                .toList();
        boolean more = found.size() > size;
        List<MessageRow> items = more ? found.subList(0, size) : found;
        MessageRow last = more ? items.get(size - 1) : null;
        return new Slice(views.of(items), last == null ? null : new PageKey(last.at(), last.id()).toString());
    }

    /** What came or went along is seen by whoever sees the message, wherever the file lies. */
    @Override
    public InputStream open(UUID message, UUID file) {
        MessageView view = get(message);
        boolean along = Stream.concat(
                        view.attachments().stream().map(MessageView.Attachment::fileId),
                        Stream.ofNullable(view.rawFileId()))
                .anyMatch(file::equals);
        if (!along) {
            throw new NotFound("file", file);
        }
        return currentUser.actingFor(HouseViewer.HOUSE, () -> files.open(file));
    }
}
