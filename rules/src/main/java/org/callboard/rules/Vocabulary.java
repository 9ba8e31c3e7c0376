package org.callboard.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callboard.rules.communication.MailFacts;
import org.callboard.rules.communication.TreatAs;
import org.callboard.rules.deal.AskFor;
import org.callboard.rules.deal.DealContact;
import org.callboard.rules.deal.DealToApprove;
import org.callboard.rules.deal.DealToMove;
import org.callboard.rules.deal.MissingField;
import org.callboard.rules.deal.NeededField;
import org.callboard.rules.deal.Refusal;
import org.callboard.rules.lead.Behaviour;
import org.callboard.rules.lead.Candidate;
import org.callboard.rules.lead.DecayingPoints;
import org.callboard.rules.lead.GradeFrom;
import org.callboard.rules.lead.GroupCap;
import org.callboard.rules.lead.LeadFacts;
import org.callboard.rules.lead.LeadToAssign;
import org.callboard.rules.lead.Points;
import org.callboard.rules.lead.RuledOut;
import org.callboard.rules.lead.Suits;
import org.callboard.rules.lead.ToTeam;
import org.callboard.rules.support.Agent;
import org.callboard.rules.support.Favours;
import org.callboard.rules.support.Handles;
import org.callboard.rules.support.HasPriority;
import org.callboard.rules.support.InCategory;
import org.callboard.rules.support.LeavesAt;
import org.callboard.rules.support.NotFor;
import org.callboard.rules.support.Promised;
import org.callboard.rules.support.StartsAt;
import org.callboard.rules.support.TicketToClassify;
import org.callboard.rules.support.TicketToPromise;
import org.callboard.rules.support.TicketToRoute;
import org.callboard.rules.support.ToQueue;
import org.callboard.rules.support.WarnAt;

/** The records that rules may speak of, each under its simple name, which is also its name in decision records. */
public final class Vocabulary {

    private static final Map<String, Class<? extends Record>> TYPES = List.of(
                    LeadFacts.class,
                    Behaviour.class,
                    Points.class,
                    DecayingPoints.class,
                    GroupCap.class,
                    GradeFrom.class,
                    LeadToAssign.class,
                    Candidate.class,
                    ToTeam.class,
                    Suits.class,
                    RuledOut.class,
                    DealToMove.class,
                    NeededField.class,
                    DealContact.class,
                    MissingField.class,
                    Refusal.class,
                    DealToApprove.class,
                    AskFor.class,
                    MailFacts.class,
                    TreatAs.class,
                    TicketToClassify.class,
                    InCategory.class,
                    HasPriority.class,
                    StartsAt.class,
                    TicketToRoute.class,
                    Agent.class,
                    ToQueue.class,
                    Handles.class,
                    NotFor.class,
                    Favours.class,
                    TicketToPromise.class,
                    Promised.class,
                    WarnAt.class,
                    LeavesAt.class)
            .stream()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private Vocabulary() {}

    /** @throws IllegalArgumentException when rules do not know such a thing */
    public static String name(Class<?> type) {
        if (!type.equals(TYPES.get(type.getSimpleName()))) {
            throw new IllegalArgumentException(type.getName() + " is not in the rules' vocabulary.");
        }
        return type.getSimpleName();
    }

    /** @throws IllegalArgumentException when rules do not know such a thing */
    public static Class<? extends Record> type(String name) {
        Class<? extends Record> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("The rules' vocabulary knows no " + name + ".");
        }
        return type;
    }

    static boolean knows(String name) {
        return TYPES.containsKey(name);
    }

    static boolean isFinding(String name) {
        return knows(name) && Finding.class.isAssignableFrom(TYPES.get(name));
    }

    static boolean isPackage(String name) {
        return TYPES.values().stream().anyMatch(type -> type.getPackageName().equals(name));
    }
}
