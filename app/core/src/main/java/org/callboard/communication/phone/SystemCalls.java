package org.callboard.communication.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.callboard.access.People;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Direction;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls that a telephone system tells of, signed with the secret that it shares with us, not older than five minutes. The
 * same call told again adds what is known by then.
 */
@Service
public class SystemCalls {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 200;

    private final PhoneSettings settings;
    private final CallRows rows;
    private final CallCheck check;
    private final CallNews news;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    SystemCalls(
            PhoneSettings settings,
            CallRows rows,
            CallCheck check,
            CallNews news,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.check = check;
        this.news = news;
        this.people = people;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /**
     * @param direction {@code in} or {@code out}
     * @param user username of the colleague whose telephone it was
     * @param status {@code answered}, {@code no-answer}, {@code busy}, {@code voicemail}; {@code null} while it rings
     */
    record Told(
            String callId,
            String direction,
            String number,
            String user,
            Instant startedAt,
            Integer seconds,
            String status,
            String recording) {}

    public boolean areHeard() {
        return !settings.callsSecret().isBlank();
    }

    /** @param timestamp seconds since 1970. @param signature in hexadecimal digits, after {@code sha256=} or not */
    public boolean isGenuine(String timestamp, byte[] body, String signature) {
        if (!areHeard() || timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        String given = signature.startsWith("sha256=") ? signature.substring(7) : signature;
        return age.abs().compareTo(FRESH) <= 0
                && MessageDigest.isEqual(
                        given.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                        signature(timestamp, body).getBytes(StandardCharsets.UTF_8));
    }

    String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.callsSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC.", impossible);
        }
    }

    @Transactional
    public UUID told(byte[] body) {
        Told told = read(body);
        if (!isId(told.callId())) {
            throw new BadInput("callId", "Give the id of the call, at most " + LONGEST_ID + " characters.");
        }
        String username = told.user() != null && people.find(told.user()).isPresent() ? told.user() : null;
        CallDraft draft = new CallDraft(
                direction(told.direction()),
                told.number(),
                null,
                null,
                told.startedAt(),
                told.seconds(),
                outcome(told.status()),
                null,
                told.recording());
        Call before = rows.ofSystem(told.callId()).orElse(null);
        if (before == null) {
            Call call = check.fresh(Ids.next(), draft, null, username);
            if (rows.add(call, told.callId(), null, clock.instant())) {
                news.tell(null, call);
                return call.id();
            }
            before = rows.ofSystem(told.callId()).orElseThrow();
        }
        return more(before, draft, username);
    }

    private static boolean isId(String id) {
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && id.chars().noneMatch(Character::isISOControl);
    }

    /** What a person said of it stays. */
    private UUID more(Call before, CallDraft draft, String username) {
        CallDraft more = before.outcome() == null ? draft : withoutOutcome(draft);
        Call after = check.changed(before, more, null, username);
        if (!after.equals(before)) {
            rows.change(after, before.version());
            news.tell(before, after);
        }
        return before.id();
    }

    private static CallDraft withoutOutcome(CallDraft draft) {
        return new CallDraft(
                draft.direction(),
                draft.number(),
                null,
                null,
                draft.startedAt(),
                draft.seconds(),
                null,
                null,
                draft.recording());
    }

    private Told read(byte[] body) {
        try {
            Told told = json.readValue(new String(body, StandardCharsets.UTF_8), Told.class);
            if (told != null) {
                return told;
            }
        } catch (JsonProcessingException unreadable) {
            // said below
        }
        throw new BadInput("body", "Expected one call as JSON, as docs/phone.md shows it.");
    }

    private static Direction direction(String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "in", "inbound" -> Direction.IN;
            case "out", "outbound" -> Direction.OUT;
            default -> throw new BadInput("direction", "Say in or out.");
        };
    }

    /** Of an answered one a person says what came of it. */
    private static CallOutcome outcome(String status) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "no-answer", "missed" -> CallOutcome.NO_ANSWER;
            case "busy" -> CallOutcome.BUSY;
            case "voicemail" -> CallOutcome.VOICEMAIL;
            default -> null;
        };
    }
}
