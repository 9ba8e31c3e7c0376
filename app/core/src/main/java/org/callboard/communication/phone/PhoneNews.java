package org.callboard.communication.phone;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.MessageState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the provider tells, once its signature was seen: of messages that left, and of messages that came. */
@Service
public class PhoneNews {

    private static final int LONGEST = 500;

    private final Deliveries deliveries;
    private final TextArrivals arrivals;
    private final PhoneRows rows;
    private final Clock clock;

    PhoneNews(Deliveries deliveries, TextArrivals arrivals, PhoneRows rows, Clock clock) {
        this.deliveries = deliveries;
        this.arrivals = arrivals;
        this.rows = rows;
        this.clock = clock;
    }

    /** The same news again changes nothing; news of messages that nobody knows are no news. */
    @Transactional
    public void status(UUID message, Map<String, String> told) {
        Optional<MessageState> state = state(told.getOrDefault("MessageStatus", told.get("SmsStatus")));
        if (state.isEmpty() || !rows.isSentByPhone(message)) {
            return;
        }
        String code = told.get("ErrorCode");
        deliveries.report(message, state.get(), clock.instant(), detail(code, told.get("ErrorMessage")));
        if (state.get() == MessageState.BOUNCED_HARD && Refusals.isTheNumber(code) && told.get("To") != null) {
            deliveries.suppress(
                    Numbers.channel(told.get("To")), Numbers.bare(told.get("To")), null, "not reachable: " + code);
        }
    }

    /** Sent to the network is what the outbox knows already; undelivered and failed are the same to whoever waits. */
    private static Optional<MessageState> state(String word) {
        return switch (word == null ? "" : word) {
            case "delivered" -> Optional.of(MessageState.DELIVERED);
            case "read" -> Optional.of(MessageState.OPENED);
            case "undelivered", "failed" -> Optional.of(MessageState.BOUNCED_HARD);
            default -> Optional.empty();
        };
    }

    private static String detail(String code, String said) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String all = (code + " " + (said == null ? "" : said)).strip();
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    /** A message that came; what goes along stays with the provider and is named. */
    @Transactional
    public void message(Map<String, String> told) {
        String from = told.getOrDefault("From", "");
        Channel channel = Numbers.channel(from);
        StringBuilder text = new StringBuilder(told.getOrDefault("Body", ""));
        for (int i = 0; i < 10 && told.get("MediaUrl" + i) != null; i++) {
            text.append(text.isEmpty() ? "" : "\n").append(told.get("MediaUrl" + i));
        }
        arrivals.receive(new TextArrivals.Text(
                HttpPhone.NAME,
                told.getOrDefault("MessageSid", told.get("SmsMessageSid")),
                channel,
                Numbers.bare(from),
                Numbers.bare(told.getOrDefault("To", "")),
                told.get("ProfileName"),
                text.toString()));
    }
}
