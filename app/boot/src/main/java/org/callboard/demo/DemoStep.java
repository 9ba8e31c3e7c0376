package org.callboard.demo;

import java.util.Map;

/**
 * One step of the story: somebody comes in, does something, or is worked on.
 *
 * @param lead the short name the story calls them by
 * @param as who does it; where missing, the website for those who come in, else the owner of the task
 * @param in values of a lead that comes in
 * @param did a behaviour, {@code demo-requested}
 * @param daysAgo when they did it
 * @param note written about them
 * @param todo what whoever has them wants to do
 * @param dueInDays when that is to be done
 * @param comment said on their open task
 * @param answers what the open task is completed with
 * @param followUpInDays the promised day: in the answers, or of the task where there are none
 */
record DemoStep(
        String lead,
        String as,
        Map<String, Object> in,
        String did,
        int daysAgo,
        String note,
        String todo,
        int dueInDays,
        String comment,
        Map<String, Object> answers,
        Integer followUpInDays) {}
