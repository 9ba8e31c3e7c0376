package org.callboard.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.callboard.imports.SharedData;
import org.junit.jupiter.api.Test;

class MatcherPropertiesTest {

    private static final List<String> KINDS = List.of("company", "person", "lead", "", "spaceship");
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "Anna",
            "anna@acme.com",
            "@",
            "a@",
            "@b",
            "x@y",
            "gmail.com",
            "www.",
            "http://",
            "+",
            "+49",
            "0",
            "030 1234567",
            "+493012345678",
            "GmbH",
            "&",
            "Acme & Söhne",
            "東京",
            "\ud83d\ude00",
            "\ud83d",
            "a\u0000b",
            "İstanbul",
            "ﷺ",
            "ae",
            "e",
            "1-2-3",
            "....",
            "x".repeat(100_000),
            "é".repeat(5_000),
            "a ".repeat(9_000));

    private final Matcher matcher = Matcher.with(MatchBounds.measured());

    @Test
    void isSymmetricAndBoundedForOddProfiles() {
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            holds(odd(random, WORDS), odd(random, WORDS));
        }
    }

    @Test
    void bearsTheListOfNaughtyStrings() throws IOException {
        List<String> naughty = Files.readAllLines(SharedData.require("text/blns.txt"));
        Random random = new Random(11);
        for (int i = 0; i < 4_000; i++) {
            holds(odd(random, naughty), odd(random, naughty));
        }
    }

    @Test
    void isSureThatAWellKnownProfileIsItself() {
        Profile person = Profile.person(UUID.randomUUID(), "Anna", "Smith").withEmails(List.of("anna@acme.com"));
        Profile company = Profile.company(UUID.randomUUID(), "Acme").withDomains(List.of("acme.com"));
        assertThat(matcher.compare(person, person).verdict()).isEqualTo(Verdict.SAME);
        assertThat(matcher.compare(company, company).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void refusesBoundsThatContradictEachOther() {
        assertThatThrownBy(() -> new MatchBounds(0.5, 0.7)).hasMessageContaining("crm.matching.ask");
        assertThatThrownBy(() -> new MatchBounds(1.5, 0.7)).hasMessageContaining("crm.matching.same");
        assertThatThrownBy(() -> new MatchBounds(Double.NaN, 0.7)).hasMessageContaining("crm.matching");
    }

    private void holds(Profile one, Profile other) {
        Match there = matcher.compare(one, other);
        Match back = matcher.compare(other, one);
        Set<String> keys = matcher.keys(one);
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(there.score()).isBetween(0.0, 1.0);
            softly.assertThat(back.score()).isEqualTo(there.score(), org.assertj.core.data.Offset.offset(1e-9));
            softly.assertThat(back.verdict()).isEqualTo(there.verdict());
            softly.assertThat(there.reasons()).allMatch(reason -> reason.length() < 300);
            softly.assertThat(keys).hasSizeLessThanOrEqualTo(Matcher.MOST_KEYS);
            softly.assertThat(keys)
                    .allMatch(key -> key.length() <= Matcher.LONGEST_KEY && key.length() > 2 && key.indexOf(0) < 0);
        });
        assertThat(there.verdict() == Verdict.DIFFERENT || !there.reasons().isEmpty())
                .isTrue();
    }

    private static Profile odd(Random random, List<String> from) {
        return new Profile(
                KINDS.get(random.nextInt(KINDS.size())),
                random.nextBoolean() ? null : UUID.randomUUID(),
                pick(random, from),
                pick(random, from),
                pick(random, from),
                picks(random, from),
                picks(random, from),
                picks(random, from),
                pick(random, from),
                pick(random, from),
                pick(random, from),
                pick(random, from));
    }

    private static Set<String> picks(Random random, List<String> from) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        List<String> all = new ArrayList<>(Arrays.asList(pick(random, from), pick(random, from)));
        return new java.util.LinkedHashSet<>(all);
    }

    private static String pick(Random random, List<String> from) {
        return random.nextInt(6) == 0 ? null : from.get(random.nextInt(from.size()));
    }
}
