package org.callboard.communication.phone;

import org.callboard.communication.Channel;
import org.callboard.records.text.PhoneNumbers;
import org.springframework.stereotype.Component;

/** Numbers as networks know them: E.164. */
@Component
class Numbers {

    private static final String WHATSAPP = "whatsapp:";

    private final String country;

    Numbers(PhoneSettings settings) {
        this.country = settings.country().isBlank() ? null : settings.country();
    }

    /** {@code null} when it is none. */
    String read(String typed) {
        if (typed == null || typed.length() > 60) {
            return null;
        }
        String number = PhoneNumbers.read(bare(typed).strip(), country);
        String digits = number.replaceAll("[^0-9+]", "");
        return digits.matches("\\+[1-9][0-9]{5,14}") ? digits : null;
    }

    static String bare(String address) {
        return address.startsWith(WHATSAPP) ? address.substring(WHATSAPP.length()) : address;
    }

    /** As the provider writes it for a channel. */
    static String addressed(Channel channel, String number) {
        return channel == Channel.WHATSAPP ? WHATSAPP + number : number;
    }

    static Channel channel(String address) {
        return address.startsWith(WHATSAPP) ? Channel.WHATSAPP : Channel.SMS;
    }
}
