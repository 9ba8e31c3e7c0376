package org.callboard.communication.outbox;

import java.util.Locale;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.springframework.stereotype.Component;

/** Where there is a list of domains, mail goes to no other. */
@Component
class AllowList implements Rule {

    private final GuardSettings settings;

    AllowList(GuardSettings settings) {
        this.settings = settings;
    }

    @Override
    public Verdict judge(Letter letter) {
        if (settings.allow().isEmpty() || letter.message().channel() != Channel.EMAIL) {
            return Verdict.PASS;
        }
        return letter.recipients().stream()
                .map(Address::address)
                .filter(address -> !allowed(address))
                .findFirst()
                .<Verdict>map(address -> new Verdict.No(address
                        + " is outside of the domains that this Callboard writes to (crm.guard.allow); real people are"
                        + " not written to from here."))
                .orElse(Verdict.PASS);
    }

    private boolean allowed(String address) {
        String domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return settings.allow().stream()
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.equals("*")
                        || one.equals(domain)
                        || one.startsWith("*.") && domain.endsWith(one.substring(1)));
    }
}
