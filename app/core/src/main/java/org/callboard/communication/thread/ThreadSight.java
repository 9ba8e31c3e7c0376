package org.callboard.communication.thread;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.CurrentUser;
import org.callboard.access.Role;
import org.callboard.access.Sight;
import org.callboard.access.SubjectGuard;
import org.callboard.access.SubjectRights;
import org.callboard.access.Viewer;
import org.callboard.audit.Aliases;
import org.callboard.audit.AuthoredRights;
import org.callboard.communication.Channel;
import org.callboard.communication.Mailbox;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.Threads;
import org.callboard.communication.mailbox.MailboxBook;
import org.callboard.communication.mailbox.MailboxRights;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who sees a conversation: those whose mailbox it is in, whom it was given to, and who see what it is about. */
@Component
class ThreadSight implements SubjectRights {

    static final String TYPE = Threads.TYPE;

    private final ThreadRows rows;
    private final ThreadSubjects subjects;
    private final MailboxBook mailboxes;
    /** It knows all rights, these ones too: so it is asked for late. */
    private final ObjectProvider<SubjectGuard> guard;

    private final Aliases aliases;
    private final CurrentUser currentUser;

    ThreadSight(
            ThreadRows rows,
            ThreadSubjects subjects,
            MailboxBook mailboxes,
            ObjectProvider<SubjectGuard> guard,
            @Lazy Aliases aliases,
            CurrentUser currentUser) {
        this.rows = rows;
        this.subjects = subjects;
        this.mailboxes = mailboxes;
        this.guard = guard;
        this.aliases = aliases;
        this.currentUser = currentUser;
    }

    ThreadLine seen(UUID thread) {
        return seen(currentUser.viewer(), thread);
    }

    private ThreadLine seen(Viewer viewer, UUID thread) {
        return rows.find(thread)
                .filter(line -> sees(viewer, line))
                .orElseThrow(() -> new NotFound("conversation", thread));
    }

    /** @throws Forbidden for those who only look */
    ThreadLine changeable(UUID thread) {
        ThreadLine line = seen(thread);
        requireWriter();
        return line;
    }

    Viewer requireWriter() {
        Viewer viewer = currentUser.viewer();
        if (!AuthoredRights.worksWithCustomers(viewer)) {
            throw new Forbidden("Your roles look at customers; they do not include one that writes to them.");
        }
        return viewer;
    }

    Viewer viewer() {
        return currentUser.viewer();
    }

    /** Those that the current user sees, as they live today. */
    List<Subject> seenOnly(List<Subject> subjects) {
        return subjects.stream()
                .map(aliases::today)
                .distinct()
                .filter(subject -> guard.getObject().mayRead(currentUser.viewer(), subject))
                .toList();
    }

    /** The subject as it lives today. */
    Subject requireRead(Subject subject) {
        Subject today = aliases.today(subject);
        guard.getObject().requireRead(today);
        return today;
    }

    List<Subject> aliases(Subject subject) {
        return aliases.of(subject);
    }

    Set<UUID> mailboxes() {
        return mailboxes.of(currentUser.viewer()).stream().map(Mailbox::id).collect(Collectors.toSet());
    }

    private boolean sees(Viewer viewer, ThreadLine line) {
        return viewer == HouseViewer.HOUSE
                || viewer.username().equals(line.assignee())
                || line.channel() == Channel.IN_APP && rows.hasAuthor(line.id(), viewer.username())
                || mailboxes.of(viewer).stream()
                        .anyMatch(mailbox -> mailbox.id().equals(line.mailboxId()))
                || subjects.of(line.id()).stream()
                        .anyMatch(subject -> guard.getObject().mayRead(viewer, aliases.today(subject)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** As a kind: those that are described, with a task, stand in the mailbox of a group. One by one it is {@link #sees}. */
    @Override
    public Sight mayRead(Viewer viewer) {
        if (viewer.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN)) {
            return new Sight.All();
        }
        if (!AuthoredRights.worksWithCustomers(viewer)) {
            return new Sight.None();
        }
        Set<String> teams = new HashSet<>(viewer.teams());
        teams.add(MailboxRights.EVERYBODY);
        return new Sight.OwnAndUnassigned(viewer.username(), teams);
    }

    @Override
    public Sight mayChange(Viewer viewer) {
        return mayRead(viewer);
    }

    /** Whose files lie beside it is the admins' to tidy. */
    @Override
    public boolean mayChange(Viewer viewer, UUID id) {
        return viewer.is(Role.ADMIN);
    }

    @Override
    public void requireRead(Viewer viewer, UUID id) {
        seen(viewer, id);
    }
}
