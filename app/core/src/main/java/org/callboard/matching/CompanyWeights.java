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
    /** People write from private domains too. */
    private static final double OTHER_DOMAIN_OF_A_LEAD = -1;

    private static final double DOMAIN_READS_LIKE_NAME = 7;
    private static final double SAME_EMAIL = 7;
    private static final double SAME_PHONE = 7;
    private static final Scale NAME = new Scale(0, -6, 0.6, -6, 0.7, -3, 0.8, 2, 0.9, 7.4, 1, 9);
    /** The same domain or mail box weighs more than what somebody typed as a name. */
    private static final double WORST_NAME_BESIDE_A_DOMAIN = -2.5;

    private static final double SURE = 0.8;
    /** A name of one short word is soon found twice. */
    private static final int SHORT_NAME = 6;

    private CompanyWeights() {}

    static Evidence of(Traits one, Traits other) {
        Evidence evidence = new Evidence(PRIOR);
        boolean sameDomain = domains(one, other, evidence);
        Optional<String> sameEmail = Shared.of(one.emails(), other.emails());
        Optional<Phone> samePhone = Shared.phone(one, other);
        sameEmail.ifPresent(email -> evidence.add(SAME_EMAIL, "Same e-mail address " + Shared.shown(email)));
        samePhone.ifPresent(phone -> evidence.add(SAME_PHONE, "Same phone number " + phone));
        boolean sameZip = !one.zip().isEmpty() && one.zip().equals(other.zip());
        boolean supported = sameDomain || sameEmail.isPresent() || samePhone.isPresent() || sameZip;
        names(one, other, evidence, sameDomain, supported);
        Shared.places(one, other, evidence, 4, 2.5, -1.5);
        return evidence;
    }

    private static void names(Traits one, Traits other, Evidence evidence, boolean sameDomain, boolean supported) {
        List<String> mine = one.company();
        List<String> theirs = other.company();
        if (mine.isEmpty() || theirs.isEmpty()) {
            evidence.atMost(sameDomain ? Double.MAX_VALUE : Evidence.ASK);
            return;
        }
        double likeness = CompanyNames.likeness(mine, theirs);
        boolean alike = likeness < 0.9 && CompanyNames.soundAlike(mine, theirs);
        double bits = NAME.of(alike ? Math.max(likeness, 0.85) : likeness);
        // A city full of companies has two with nearly the same name; and a number in a name is there to tell apart.
        if (likeness < 1 && !supported || likeness < SURE && !alike) {
            evidence.atMost(Evidence.ASK);
        }
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
                boolean companies = one.isCompany() && other.isCompany();
                evidence.add(
                        companies ? OTHER_DOMAIN : OTHER_DOMAIN_OF_A_LEAD,
                        "Different web domains: " + both(one, other));
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
