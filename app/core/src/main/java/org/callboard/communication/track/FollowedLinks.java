package org.callboard.communication.track;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.Address;
import org.callboard.communication.thread.Follows;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Has the links of a message lead through this house: for purposes that the house follows, or where its sender asks. */
@Component
class FollowedLinks implements Follows {

    /** The purpose by which people say no to being followed, where the house asks them for it. */
    static final String CONSENT = "tracking";

    private static final int MOST = 200;
    private static final int LONGEST = 2_000;

    private final TrackSettings settings;
    private final FollowedAddresses addresses;
    private final VisitRows rows;
    private final Consents consents;

    FollowedLinks(TrackSettings settings, FollowedAddresses addresses, VisitRows rows, Consents consents) {
        this.settings = settings;
        this.addresses = addresses;
        this.rows = rows;
        this.consents = consents;
    }

    @Override
    public void lay(UUID message, List<Address> recipients, String purpose, String html, Boolean asked) {
        boolean wanted = asked == null ? purpose != null && settings.purposes().contains(purpose) : asked;
        if (settings.allowed() && wanted && html != null && nobodyMinds(recipients)) {
            rows.lay(message, targets(html));
        }
    }

    /** Where the house asks people, one who does not allow it is enough: all get the same mail. */
    private boolean nobodyMinds(List<Address> recipients) {
        boolean asks = consents.purposes().stream().anyMatch(one -> one.key().equals(CONSENT));
        return !asks || recipients.stream().allMatch(this::allows);
    }

    private boolean allows(Address one) {
        if (one.personId() != null) {
            try {
                return consents.mayContact(new Subject("person", one.personId()), Consents.Channel.EMAIL, CONSENT)
                        .may();
            } catch (NotFound gone) {
                // the address is left
            }
        }
        return consents.mayContact(one.address(), Consents.Channel.EMAIL, CONSENT)
                .may();
    }

    private List<String> targets(String html) {
        Set<String> targets = new LinkedHashSet<>();
        for (Element link : Jsoup.parseBodyFragment(html).select("a[href]")) {
            String target = link.attr("href");
            if (targets.size() < MOST && isFollowable(target)) {
                targets.add(target);
            }
        }
        return new ArrayList<>(targets);
    }

    private boolean isFollowable(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        boolean page = lower.startsWith("http://") || lower.startsWith("https://");
        if (!page || target.length() > LONGEST || addresses.isOurs(target)) {
            return false;
        }
        try {
            return URI.create(target).getHost() != null;
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    @Override
    public boolean isFollowed(UUID message) {
        return settings.allowed() && !rows.numbers(message).isEmpty();
    }

    @Override
    public String followed(UUID message, String html) {
        Map<String, Integer> numbers = html == null || !settings.allowed() ? Map.of() : rows.numbers(message);
        if (numbers.isEmpty()) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element link : document.select("a[href]")) {
            Integer number = numbers.get(link.attr("href"));
            if (number != null && number != FollowedAddresses.PICTURE) {
                link.attr("href", addresses.link(message, number));
            }
        }
        document.body()
                .appendElement("img")
                .attr("src", addresses.picture(message))
                .attr("width", "1")
                .attr("height", "1")
                .attr("alt", "");
        return document.body().html();
    }
}
