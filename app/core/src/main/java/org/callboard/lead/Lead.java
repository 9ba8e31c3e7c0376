package org.callboard.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectDescribed;

/** A lead. Guards its states: every transition names those it may start from, and answers what happened. */
@Entity
@Table(name = "lead", schema = "lead")
class Lead {

    private static final Set<LeadStatus> OPEN = EnumSet.of(LeadStatus.NEW, LeadStatus.ASSIGNED, LeadStatus.NURTURING);

    @Id
    private UUID id;

    @Embedded
    private LeadDetails details;

    @Embedded
    private LeadKeys keys;

    @Enumerated(EnumType.STRING)
    private LeadStatus status;

    private Integer score;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private Integer release;
    private String owner;
    private String team;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Column(name = "duplicate_of")
    private UUID duplicateOf;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "duplicates_allowed")
    private boolean duplicatesAllowed;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "close_reason")
    private String closeReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private Long version;

    protected Lead() {}

    /** @param duplicatesAllowed somebody said that a lead like a known one shall be a second one */
    Lead(UUID id, LeadDetails details, UUID importId, boolean duplicatesAllowed, Instant now) {
        this.id = id;
        this.details = details;
        this.keys = LeadKeys.of(details);
        this.status = LeadStatus.NEW;
        this.importId = importId;
        this.duplicatesAllowed = duplicatesAllowed;
        this.createdAt = now;
        this.changedAt = now;
    }

    /** From NEW. */
    LeadEvent attachTo(UUID known, Instant now) {
        require("attach", EnumSet.of(LeadStatus.NEW));
        status = LeadStatus.DUPLICATE;
        duplicateOf = known;
        changedAt = now;
        return LeadEvent.of(
                id, "lead.attached", "Attached to the lead already known", Map.of("duplicateOf", known.toString()));
    }

    /**
     * From NEW, ASSIGNED or NURTURING.
     *
     * @param newOwner {@code null} when nobody suits: it waits in the team's queue, NEW or what it was
     */
    LeadEvent assignTo(String newOwner, String newTeam, Instant now) {
        require("assign", OPEN);
        Map<String, Object> change = belongTo(newOwner, newTeam, now);
        if (newOwner == null) {
            status = LeadStatus.NEW;
            String queue = team == null ? "Waits in the queue" : "Waits in the queue of " + team;
            return LeadEvent.of(id, "lead.unassigned", queue + ", nobody suits yet", change);
        }
        status = LeadStatus.ASSIGNED;
        assignedAt = now;
        return LeadEvent.of(id, "lead.assigned", "Assigned to " + owner, change);
    }

    /**
     * By a person, in any state: a closed lead has somebody who answers for it, too. From NEW it becomes ASSIGNED, and
     * back when it is taken from its owner.
     */
    LeadEvent handTo(String newOwner, String newTeam, Instant now) {
        if (status == LeadStatus.NEW || status == LeadStatus.ASSIGNED) {
            return newOwner == null ? giveBack(newTeam, now) : assignTo(newOwner, newTeam, now);
        }
        Map<String, Object> change = belongTo(newOwner, newTeam, now);
        return LeadEvent.of(
                id, "lead.assigned", newOwner == null ? "Has no owner any more" : "Assigned to " + owner, change);
    }

    private LeadEvent giveBack(String newTeam, Instant now) {
        Map<String, Object> change = belongTo(null, newTeam, now);
        status = LeadStatus.NEW;
        String queue = team == null ? "Given back to the queue" : "Given back to the queue of " + team;
        return LeadEvent.of(id, "lead.unassigned", queue, change);
    }

    /** From ASSIGNED or NEW: nobody did what was due, so it belongs to nobody until a manager takes it. */
    LeadEvent escalate(Instant now) {
        require("escalate", EnumSet.of(LeadStatus.NEW, LeadStatus.ASSIGNED));
        String who = owner == null ? "nobody had taken it" : owner + " did not get to it";
        Map<String, Object> change = belongTo(null, team, now);
        return LeadEvent.of(id, "lead.escalated", "Contact overdue, handed to the managers: " + who, change);
    }

    /** From NEW, ASSIGNED or NURTURING. @param followUpOn the promised date; {@code null} when none was promised */
    LeadEvent park(String followUpOn, Instant now) {
        require("park", OPEN);
        status = LeadStatus.NURTURING;
        changedAt = now;
        String until = followUpOn == null ? "until it does something" : "until " + followUpOn;
        return LeadEvent.of(id, "lead.parked", "Parked " + until);
    }

    /** From NEW, ASSIGNED or NURTURING. */
    LeadEvent qualify(Instant now) {
        require("qualify", OPEN);
        status = LeadStatus.QUALIFIED;
        changedAt = now;
        return LeadEvent.of(id, "lead.qualified", "Qualified");
    }

    /** From NEW, ASSIGNED or NURTURING. @param reason one of the managed reasons */
    LeadEvent disqualify(String reason, Instant now) {
        require("disqualify", OPEN);
        status = LeadStatus.DISQUALIFIED;
        closeReason = reason;
        changedAt = now;
        return LeadEvent.of(id, "lead.disqualified", "Disqualified: " + reason, Map.of("reason", reason));
    }

    /** In any state. */
    LeadEvent change(LeadDetails to, Instant now) {
        LeadEvent changed = becomes(to, now);
        keys = LeadKeys.of(to);
        return changed;
    }

    /** In any state. @param to other tags or attributes, else the same */
    LeadEvent tag(LeadDetails to, Instant now) {
        return becomes(to, now);
    }

    private LeadEvent becomes(LeadDetails to, Instant now) {
        Map<String, Object> change = LeadChanges.between(details, to);
        details = to;
        changedAt = now;
        return LeadEvent.of(id, "lead.changed", "Changed " + LeadChanges.fields(change), change);
    }

    /** In any state but QUALIFIED: of a customer-to-be nothing may get lost. The merge is told as one event by whoever merges. */
    void mergeInto(UUID survivor, Instant now) {
        require("merge", EnumSet.complementOf(EnumSet.of(LeadStatus.QUALIFIED)));
        status = LeadStatus.DUPLICATE;
        duplicateOf = survivor;
        mergedInto = survivor;
        changedAt = now;
    }

    /** From merged. */
    void standAgain(MergedStanding before, Instant now) {
        if (!isMerged()) {
            throw new Conflict("Cannot part a lead that is not merged.");
        }
        mergedInto = null;
        stand(before, now);
    }

    /** In any state: a merge, or its undo, decided where it stands. */
    void stand(MergedStanding wanted, Instant now) {
        if (!wanted.equals(standing())) {
            status = wanted.status();
            duplicateOf = wanted.duplicateOf();
            closeReason = wanted.closeReason();
            changedAt = now;
        }
    }

    MergedStanding standing() {
        return new MergedStanding(status, duplicateOf, closeReason);
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /** In any state; the owner stays. */
    void lookedAfterBy(String newTeam, Instant now) {
        belongTo(owner, newTeam, now);
    }

    /** In any state. @return whether its badge changed */
    boolean keepScore(int newScore, Grade newGrade, int byRelease) {
        boolean otherBadge = grade != newGrade;
        score = newScore;
        grade = newGrade;
        release = byRelease;
        return otherBadge;
    }

    private Map<String, Object> belongTo(String newOwner, String newTeam, Instant now) {
        Map<String, Object> change = LeadChanges.of("owner", owner, newOwner, "team", team, newTeam);
        owner = newOwner;
        team = newTeam;
        changedAt = now;
        return change;
    }

    private void require(String verb, Set<LeadStatus> from) {
        if (!from.contains(status)) {
            throw new Conflict("Cannot %s a lead that is %s.".formatted(verb, status));
        }
    }

    boolean is(LeadStatus wanted) {
        return status == wanted;
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    SubjectDescribed described() {
        return new SubjectDescribed(
                Subject.lead(id), details.title(), grade == null ? null : grade.name(), owner, team);
    }

    /** @param seen of the custom fields */
    LeadView view(Map<String, Object> seen) {
        return details.view(
                new LeadStanding(
                        id, status, score, grade, release, owner, team, duplicateOf, createdAt, changedAt, version()),
                seen);
    }

    UUID id() {
        return id;
    }

    LeadDetails details() {
        return details;
    }

    LeadKeys keys() {
        return keys;
    }

    Grade grade() {
        return grade;
    }

    String owner() {
        return owner;
    }

    /** The team whose territory it is; {@code null} when no rule names one. */
    String team() {
        return team;
    }

    boolean duplicatesAllowed() {
        return duplicatesAllowed;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
