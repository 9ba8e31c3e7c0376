package org.callboard.communication.mailbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.Mailbox;
import org.callboard.communication.MailboxDraft;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.MessageEvent;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets mailboxes up, and tells people which they write from. */
@Service
class MailboxDesk implements Mailboxes {

    private static final int LONGEST_SIGNATURE = 50_000;

    private final MailboxRows rows;
    private final MailboxCheck check;
    private final MailboxBook book;
    private final CurrentUser currentUser;
    private final ObjectProvider<MailboxTrial> trials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailboxDesk(
            MailboxRows rows,
            MailboxCheck check,
            MailboxBook book,
            CurrentUser currentUser,
            ObjectProvider<MailboxTrial> trials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.book = book;
        this.currentUser = currentUser;
        this.trials = trials;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mailbox> mine() {
        return book.of(currentUser.viewer());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mailbox> all() {
        requireAdmin();
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Mailbox get(UUID id) {
        Viewer viewer = currentUser.viewer();
        return rows.find(id)
                .filter(mailbox -> viewer.is(Role.ADMIN) || MailboxRights.mayUse(viewer, mailbox))
                .orElseThrow(() -> new NotFound("mailbox", id));
    }

    @Override
    @Transactional
    public Mailbox add(MailboxDraft draft) {
        requireAdmin();
        UUID id = Ids.next();
        Mailbox mailbox = check.checked(id, draft, null);
        rows.add(mailbox, secret(id, draft, false), clock.instant());
        events.publishEvent(new MailboxMended(id));
        tell(mailbox, "added", "Mailbox " + mailbox.address() + " added");
        return get(id);
    }

    @Override
    @Transactional
    public Mailbox change(UUID id, long seen, MailboxDraft draft) {
        requireAdmin();
        Mailbox before = get(id);
        Mailbox mailbox = check.checked(id, draft, before);
        if (!rows.change(mailbox, seen, secret(id, draft, before.hasSecret()))) {
            throw changedMeanwhile();
        }
        events.publishEvent(new MailboxMended(id));
        tell(mailbox, "changed", "Mailbox " + mailbox.address() + " changed");
        return get(id);
    }

    @Override
    @Transactional
    public Mailbox activate(UUID id, long seen, boolean active) {
        requireAdmin();
        Mailbox mailbox = get(id);
        if (!rows.activate(id, seen, active)) {
            throw changedMeanwhile();
        }
        events.publishEvent(new MailboxMended(id));
        tell(mailbox, active ? "activated" : "rested", "Mailbox " + mailbox.address() + (active ? " works" : " rests"));
        return get(id);
    }

    /** Outside a transaction: servers may take their time. */
    @Override
    public Optional<String> tryOut(UUID id) {
        requireAdmin();
        Mailbox mailbox = get(id);
        Optional<String> trouble = trials.orderedStream()
                .map(trial -> trial.of(mailbox))
                .flatMap(Optional::stream)
                .findFirst();
        rows.trouble(id, trouble.orElse(null));
        if (trouble.isEmpty()) {
            events.publishEvent(new MailboxMended(id));
        }
        return trouble;
    }

    @Override
    @Transactional
    public void sign(UUID id, String html) {
        Mailbox mailbox = get(id);
        if (!MailboxRights.mayUse(currentUser.viewer(), mailbox)) {
            throw new Forbidden("Only those who write from a mailbox change its signature.");
        }
        if (html != null && html.length() > LONGEST_SIGNATURE) {
            throw new BadInput("signature", "Is too long: at most " + LONGEST_SIGNATURE + " characters.");
        }
        rows.sign(id, Signature.safe(html));
    }

    /** What is not given stays. */
    private byte[] secret(UUID id, MailboxDraft draft, boolean kept) {
        if (draft.password() == null && draft.clientSecret() == null && draft.refreshToken() == null) {
            return null;
        }
        MailboxBook.Login before = kept ? book.login(id) : MailboxBook.Login.NONE;
        return book.sealed(
                id,
                new MailboxBook.Login(
                        draft.password() == null ? before.password() : draft.password(),
                        draft.clientSecret() == null ? before.clientSecret() : draft.clientSecret(),
                        draft.refreshToken() == null ? before.refreshToken() : draft.refreshToken()));
    }

    private void requireAdmin() {
        if (!currentUser.viewer().is(Role.ADMIN)) {
            throw new Forbidden("Only admins set mailboxes up.");
        }
    }

    private void tell(Mailbox mailbox, String what, String text) {
        Map<String, Object> details = List.of("address", "kind").stream()
                .collect(Collectors.toMap(
                        key -> key, key -> key.equals("kind") ? mailbox.kind().name() : mailbox.address()));
        events.publishEvent(new MessageEvent(
                new Subject(MailboxRights.TYPE, mailbox.id()), "communication.mailbox-" + what, text, details));
    }

    private static Conflict changedMeanwhile() {
        return new Conflict("Somebody else changed this mailbox since you read it. Read it again.");
    }
}
