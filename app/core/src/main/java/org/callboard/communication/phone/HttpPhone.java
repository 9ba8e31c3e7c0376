package org.callboard.communication.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.callboard.communication.Channel;
import org.callboard.communication.Deliveries;
import org.callboard.communication.Outgoing;
import org.callboard.communication.Provider;
import org.callboard.communication.ProviderAway;
import org.callboard.communication.Receipt;
import org.springframework.stereotype.Component;

/**
 * Text messages by SMS and WhatsApp through a provider's HTTP interface, in the form that Twilio made common (see {@code
 * docs/phone.md}). Such a provider does not know a message again that is handed over twice: whether one left is seen in its
 * list.
 */
@Component
class HttpPhone implements Provider {

    static final String NAME = "phone";
    /** Of a text; what is longer is refused by providers, too. */
    private static final int LARGEST = 1_600;

    private final PhoneSettings settings;
    private final PhoneLine line;
    private final Numbers numbers;
    private final Deliveries deliveries;
    private final Callbacks callbacks;
    private final ObjectMapper json;

    HttpPhone(
            PhoneSettings settings,
            PhoneLine line,
            Numbers numbers,
            Deliveries deliveries,
            Callbacks callbacks,
            ObjectMapper json) {
        this.settings = settings;
        this.line = line;
        this.numbers = numbers;
        this.deliveries = deliveries;
        this.callbacks = callbacks;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : new Channel[] {Channel.SMS, Channel.WHATSAPP}) {
            if (settings.isThere() && !settings.from(channel).isBlank()) {
                channels.add(channel);
            }
        }
        return channels;
    }

    @Override
    public Limits limits() {
        return new Limits(4, settings.perMinute(), LARGEST * 4L);
    }

    @Override
    public Receipt send(Outgoing message) throws ProviderAway {
        String to = numbers.read(message.to().get(0).address());
        if (to == null) {
            return new Receipt.RefusedForGood("number", "is no number with its country, like +49 30 901820", true);
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("To", Numbers.addressed(message.channel(), to));
        form.put("From", Numbers.addressed(message.channel(), settings.from(message.channel())));
        form.put("Body", message.text());
        form.put("StatusCallback", callbacks.status(message.id()));
        try {
            return receipt(line.post(form));
        } catch (ConnectException | HttpConnectTimeoutException nobody) {
            throw new ProviderAway("The telephone provider does not answer: " + nobody.getMessage(), false, nobody);
        } catch (IOException broken) {
            throw new ProviderAway("The telephone provider fell silent: " + broken.getMessage(), true, broken);
        }
    }

    private Receipt receipt(HttpResponse<String> answer) throws ProviderAway, IOException {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return Receipt.accepted(read(answer).path("sid").asText(null));
        }
        if (status == 429) {
            return new Receipt.NotNow("429", "too many messages at once");
        }
        if (status == 400 || status == 422) {
            JsonNode said = read(answer);
            String code = said.path("code").asText("400");
            return new Receipt.RefusedForGood(code, said.path("message").asText("refused"), Refusals.isTheNumber(code));
        }
        // log-in, account, or the provider itself: no message's fault, so it waits
        throw new ProviderAway("The telephone provider answers " + status, status >= 500, null);
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        String body = answer.body();
        return body == null || body.isBlank() ? json.createObjectNode() : json.readTree(body);
    }

    /** One to the same number with the same words that is none of those known to have left. */
    @Override
    public Proof wasAccepted(Outgoing message) {
        String to = numbers.read(message.to().get(0).address());
        if (to == null) {
            return Proof.ABSENT;
        }
        try {
            HttpResponse<String> answer = line.list(Numbers.addressed(message.channel(), to), message.date());
            if (answer.statusCode() != 200) {
                return Proof.UNKNOWN;
            }
            for (JsonNode one : json.readTree(answer.body()).path("messages")) {
                boolean same = message.text().equals(one.path("body").asText());
                if (same
                        && deliveries
                                .byProviderId(NAME, one.path("sid").asText())
                                .isEmpty()) {
                    return Proof.ACCEPTED;
                }
            }
            return Proof.ABSENT;
        } catch (IOException away) {
            return Proof.UNKNOWN;
        }
    }
}
