package org.callboard.communication.track;

import java.util.regex.Pattern;

/**
 * Whoever calls an address of a message, as far as the call tells.
 *
 * @param agent what it calls itself; may be {@code null}
 * @param onlyHead whether it does not want what lies there
 * @param ofTheHouse whether it is logged in here
 */
public record Visitor(String agent, boolean onlyHead, boolean ofTheHouse) {

    /** Programs that fetch for others, look through mails, or say that they are no browser. */
    private static final Pattern MACHINES = Pattern.compile(
            "proxy|bot\\b|bot/|crawl|spider|scan|preview|monitor|barracuda|mimecast|proofpoint|symantec|trendmicro|fireeye"
                    + "|safelinks|headless|phantomjs|curl/|wget/|python|java[/-]|go-http|okhttp|http-?client|libwww|ruby|node-fetch"
                    + "|axios|facebookexternalhit|yahoocache",
            Pattern.CASE_INSENSITIVE);

    /** What Apple's programs say of themselves where they hide who reads, and when. */
    private static final String HIDDEN = "Mozilla/5.0";

    /** Why it is none whom the message was for; {@code null} when nothing says so. */
    String machine() {
        if (onlyHead) {
            return "It only asked whether something is there.";
        }
        if (ofTheHouse) {
            return "It is somebody of this house.";
        }
        if (agent == null || agent.isBlank() || agent.equals(HIDDEN)) {
            return "It does not say what it is.";
        }
        return MACHINES.matcher(agent).find()
                ? "It is a program that looks through mails, or fetches for others."
                : null;
    }
}
