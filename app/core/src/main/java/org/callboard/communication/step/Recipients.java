package org.callboard.communication.step;

import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom the message of a step goes to: whom the step names, else the person behind what its process is about. */
@Component
class Recipients {

    private static final String PERSON = "person";

    private final ObjectProvider<SubjectFacts> kinds;

    Recipients(ObjectProvider<SubjectFacts> kinds) {
        this.kinds = kinds;
    }

    /** @param about what the process is about; {@code null} when nobody knows */
    record Found(Address to, Subject about) {}

    Found of(Job job, Channel channel) {
        Known subject = subject(job);
        String to = StepSending.blankToNull(job.text("to"));
        String person = StepSending.blankToNull(job.text("personId"));
        if (person == null && subject.facts().get("personId") != null && address(subject.facts(), channel) == null) {
            person = subject.facts().get("personId").toString();
        }
        UUID personId = person == null ? null : id(person);
        if (to != null || channel == Channel.IN_APP) {
            return new Found(new Address(to == null ? owner(subject.facts()) : to, null, personId), subject.about());
        }
        Map<String, Object> facts = personId == null ? subject.facts() : facts(PERSON, personId);
        String address = address(facts, channel);
        if (address == null) {
            throw new BadInput(
                    "to",
                    "Nobody knows " + (channel == Channel.EMAIL ? "an e-mail address" : "a phone number")
                            + " of whom it goes to.");
        }
        UUID known = personId != null
                ? personId
                : PERSON.equals(subject.type()) ? subject.about().id() : null;
        return new Found(new Address(address, name(facts), known), subject.about());
    }

    /** @param about {@code null} when nobody knows */
    private record Known(Subject about, Map<String, Object> facts) {
        String type() {
            return about == null ? null : about.type();
        }
    }

    private Known subject(Job job) {
        UUID id = id(job.businessKey());
        return kinds.orderedStream()
                .map(kind -> new Known(new Subject(kind.type(), id), kind.of(id)))
                .filter(known -> !known.facts().isEmpty())
                .findFirst()
                .orElse(new Known(null, Map.of()));
    }

    private Map<String, Object> facts(String type, UUID id) {
        return kinds.orderedStream()
                .filter(kind -> kind.type().equals(type))
                .findFirst()
                .map(kind -> kind.of(id))
                .orElse(Map.of());
    }

    private static String address(Map<String, Object> facts, Channel channel) {
        Object found = facts.get(channel == Channel.EMAIL ? "email" : "phone");
        return found == null ? null : StepSending.blankToNull(found.toString());
    }

    private static String owner(Map<String, Object> facts) {
        Object owner = facts.get("owner");
        if (owner == null) {
            throw new BadInput("to", "What it is about is nobody's: name the colleague.");
        }
        return owner.toString();
    }

    private static String name(Map<String, Object> facts) {
        Object first = facts.get("firstName");
        Object last = facts.get("lastName");
        String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
        return name.isEmpty() ? null : name;
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(String.valueOf(written));
        } catch (IllegalArgumentException noId) {
            throw new BadInput("personId", "Expected an id, not " + written + ".");
        }
    }
}
