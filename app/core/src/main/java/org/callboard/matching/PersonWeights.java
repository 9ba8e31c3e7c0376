package org.callboard.matching;

import java.util.Optional;
import java.util.Set;

/** What speaks for two people being one. */
final class PersonWeights {

    private static final double PRIOR = -7;
    private static final double SAME_EMAIL = 11;
    /** info@ and its like are read by many. */
    private static final double SAME_ROLE_MAILBOX = 5;

    private static final double EMAIL_SLIP = 2.5;
    private static final double SAME_DOMAIN = 2;
    private static final double OTHER_EMAIL = -1;
    private static final double SAME_PHONE = 8.5;
    private static final double SAME_EXACT_NAME = 7.5;
    /** Colleagues and families share phones, companies and places: without a mailbox in common the names must be alike. */
    private static final double ALIKE = 4;

    private static final double SOMETHING_IN_COMMON = 1;

    private static final double NEARLY_SAME_NAME = 6.5;
    private static final double WORST_NAME_BESIDE_AN_EMAIL = -2.5;
    private static final Scale COMPANY = new Scale(0, -1.5, 0.6, -1.5, 0.8, 0.5, 0.9, 2, 1, 3);
    private static final Set<String> ROLES = Set.of(
            "admin",
            "billing",
            "contact",
            "hello",
            "help",
            "hr",
            "info",
            "jobs",
            "kontakt",
            "mail",
            "marketing",
            "office",
            "post",
            "press",
            "sales",
            "service",
            "support",
            "team",
            "vertrieb",
            "webmaster");

    private PersonWeights() {}

    static Evidence of(Traits one, Traits other) {
        Evidence evidence = new Evidence(PRIOR);
        boolean sameBox = emails(one, other, evidence);
        Optional<Phone> phone = Shared.phone(one, other);
        phone.ifPresent(number -> evidence.add(SAME_PHONE, "Same phone number " + number));
        names(one, other, evidence, sameBox, phone.isPresent());
        companies(one, other, evidence);
        Shared.places(one, other, evidence, 2, 1.5, -0.75);
        return evidence;
    }

    private static boolean emails(Traits one, Traits other, Evidence evidence) {
        Optional<String> same = Shared.of(one.emails(), other.emails());
        if (same.isPresent()) {
            boolean role = ROLES.contains(box(same.get()));
            evidence.add(
                    role ? SAME_ROLE_MAILBOX : SAME_EMAIL,
                    (role ? "Same shared mailbox " : "Same e-mail address ") + Shared.shown(same.get()));
            return !role;
        }
        if (one.emails().isEmpty() || other.emails().isEmpty()) {
            return false;
        }
        String mine = one.emails().iterator().next();
        String theirs = other.emails().iterator().next();
        String both = ": " + Shared.shown(mine) + " and " + Shared.shown(theirs);
        boolean slip = box(mine).length() > 3
                && Math.abs(mine.length() - theirs.length()) < 2
                && Likeness.edits(mine, theirs) == 1;
        evidence.add(
                slip ? EMAIL_SLIP : OTHER_EMAIL,
                (slip ? "E-mail addresses differ in one letter" : "Different e-mail addresses") + both);
        return false;
    }

    private static void names(Traits one, Traits other, Evidence evidence, boolean sameBox, boolean samePhone) {
        if (one.last().isEmpty() && one.first().isEmpty()
                || other.last().isEmpty() && other.first().isEmpty()) {
            evidence.atMost(sameBox ? Double.MAX_VALUE : Evidence.ASK);
            return;
        }
        double bits = PersonNames.weigh(one, other);
        if (sameBox) {
            evidence.atMost(bits < 0 ? Evidence.ASK : Double.MAX_VALUE);
        } else if (bits < ALIKE) {
            evidence.atMost(samePhone && bits >= SOMETHING_IN_COMMON ? Evidence.ASK : Evidence.NO);
        } else if (bits < NEARLY_SAME_NAME && !samePhone) {
            evidence.atMost(Evidence.ASK);
        }
        evidence.add(sameBox ? Math.max(bits, WORST_NAME_BESIDE_AN_EMAIL) : bits, sentence(one, other, bits));
    }

    private static String sentence(Traits one, Traits other, double bits) {
        String mine = shown(one.profile());
        String theirs = shown(other.profile());
        if (mine.equals(theirs)) {
            return bits >= SAME_EXACT_NAME ? "Same name " + mine : "Same name as far as it is known: " + mine;
        }
        String both = ": " + mine + " and " + theirs;
        if (bits >= SAME_EXACT_NAME) {
            return "Same name but for how it is written" + both;
        }
        return (bits >= ALIKE
                        ? "Names are nearly alike"
                        : bits > 0 ? "Names have something in common" : "Different names")
                + both;
    }

    private static void companies(Traits one, Traits other, Evidence evidence) {
        Optional<String> domain = Shared.of(one.domains(), other.domains());
        boolean sameEmail = Shared.of(one.emails(), other.emails()).isPresent();
        if (one.company().isEmpty() || other.company().isEmpty()) {
            if (domain.isPresent() && !sameEmail) {
                evidence.add(SAME_DOMAIN, "Same web domain " + Shared.shown(domain.get()));
            }
            return;
        }
        double likeness = CompanyNames.likeness(one.company(), other.company());
        double bits = COMPANY.of(likeness);
        evidence.add(
                domain.isPresent() && !sameEmail ? Math.max(bits, SAME_DOMAIN) : bits,
                likeness == 1
                        ? "Same company " + Shared.shown(other.companyName())
                        : (likeness >= 0.8 ? "Companies nearly alike: " : "Different companies: ")
                                + Shared.shown(one.companyName()) + " and " + Shared.shown(other.companyName()));
    }

    private static String box(String email) {
        return email.substring(0, email.indexOf('@'));
    }

    private static String shown(Profile profile) {
        String full = (profile.firstName() + " " + profile.lastName()).strip();
        return Shared.shown(full.isEmpty() ? profile.name() : full);
    }
}
