package org.callboard.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callboard.records.text.NormalForm;

/** What speaks for two companies being one, or for a lead working at a company. */
final class CompanyWeights {

    private static final double PRIOR = -6;
    private static final double SAME_DOMAIN = 10;
    private static final double RELATED_DOMAIN = 4;
    private static final double OTHER_DOMAIN = -2.5;
    private static final double DOMAIN_READS_LIKE_NAME = 7;
    private static final double SAME_EMAIL = 7;
    private static final double SAME_PHONE = 7;
    private static final Scale NAME = new Scale(0, -6, 0.6, -6, 0.7, -3, 0.8, 2, 0.9, 7.4, 1, 9);
    /** The same domain or mail box weighs more than what somebody typed as a name. */
    private static final double WORST_NAME_BESIDE_A_DOMAIN = -2.5;
    /** A name of one short word is soon found twice. */
    private static final int SHORT_NAME = 6;

    private CompanyWeights() {}

    static Evidence of(Traits one, Traits other) {
        Evidence evidence = new Evidence(PRIOR);
        boolean sure = domains(one, other, evidence);
        names(one, other, evidence, sure);
        Shared.of(one.emails(), other.emails())
                .ifPresent(email -> evidence.add(SAME_EMAIL, "Same e-mail address " + Shared.shown(email)));
        Shared.phone(one, other).ifPresent(phone -> evidence.add(SAME_PHONE, "Same phone number " + phone));
        Shared.places(one, other, evidence, 2.5, 1.5, -1.5);
        return evidence;
    }

    private static void names(Traits one, Traits other, Evidence evidence, boolean sameDomain) {
        List<String> mine = one.company();
        List<String> theirs = other.company();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return;
        }
        double likeness = CompanyNames.likeness(mine, theirs);
        boolean alike = likeness < 0.9 && Likeness.soundAlike(String.join("", mine), String.join("", theirs));
        double bits = NAME.of(alike ? Math.max(likeness, 0.85) : likeness);
        if (likeness == 1 && String.join("", mine).length() < SHORT_NAME) {
            bits -= 1;
        }
        evidence.add(
                sameDomain ? Math.max(bits, WORST_NAME_BESIDE_A_DOMAIN) : bits,
                sentence(Shared.shown(one.companyName()), Shared.shown(other.companyName()), likeness, alike));
    }

    private static String sentence(String one, String other, double likeness, boolean alike) {
        String both = ": " + one + " and " + other;
        if (one.equals(other)) {
            return "Same company name " + one;
        }
        if (NormalForm.words(one).equals(NormalForm.words(other)) || likeness == 1) {
            return "Same company name but for how it is written" + both;
        }
        if (alike) {
            return "Company names sound alike" + both;
        }
        return (likeness >= 0.8 ? "Company names are nearly alike" : "Different company names") + both;
    }

    private static boolean domains(Traits one, Traits other, Evidence evidence) {
        Optional<String> same = Shared.of(one.domains(), other.domains());
        if (same.isPresent()) {
            evidence.add(SAME_DOMAIN, "Same web domain " + Shared.shown(same.get()));
            return true;
        }
        if (!one.domains().isEmpty() && !other.domains().isEmpty()) {
            if (one.domains().stream().anyMatch(domain -> related(domain, other.domains()))) {
                evidence.add(RELATED_DOMAIN, "Web domains differ in their ending only: " + both(one, other));
            } else {
                evidence.add(OTHER_DOMAIN, "Different web domains: " + both(one, other));
            }
        } else if (one.company().isEmpty() && reads(one.domains(), other)
                || other.company().isEmpty() && reads(other.domains(), one)) {
            evidence.add(DOMAIN_READS_LIKE_NAME, "A web domain reads like the company's name");
        }
        return false;
    }

    private static String both(Traits one, Traits other) {
        return Shared.shown(one.domains().iterator().next()) + " and "
                + Shared.shown(other.domains().iterator().next());
    }

    private static boolean related(String domain, Set<String> others) {
        return others.stream()
                .anyMatch(other ->
                        label(other).equals(label(domain)) && label(domain).length() > 3);
    }

    private static boolean reads(Set<String> domains, Traits named) {
        String name = String.join("", named.company());
        return name.length() > 3 && domains.stream().map(CompanyWeights::label).anyMatch(name::equals);
    }

    /** "acme" of shop.acme.co.uk is not found, of acme.com and acme.co.uk it is. */
    private static String label(String domain) {
        return domain.substring(0, domain.indexOf('.')).replace("-", "");
    }
}
