package org.callboard.kernel;

/**
 * Who or what made something happen; stands on every line of a timeline.
 *
 * @param kind a person, a step of a process, a rule, or the house itself
 * @param name username, {@code process/element}, decision name, or the part of the house
 * @param reference what opens the detail: process instance id, decision id; may be {@code null}
 * @param release the release the step or rule came from; {@code null} for people
 */
public record Cause(Kind kind, String name, String reference, Integer release) {

    public enum Kind {
        PERSON,
        STEP,
        RULE,
        HOUSE
    }

    public static Cause person(String username) {
        return new Cause(Kind.PERSON, username, null, null);
    }

    public static Cause step(String process, String element, String instanceId, Integer release) {
        return new Cause(Kind.STEP, process + "/" + element, instanceId, release);
    }

    public static Cause rule(String decision, String decisionId, Integer release) {
        return new Cause(Kind.RULE, decision, decisionId, release);
    }

    public static Cause house(String part) {
        return new Cause(Kind.HOUSE, part, null, null);
    }
}
