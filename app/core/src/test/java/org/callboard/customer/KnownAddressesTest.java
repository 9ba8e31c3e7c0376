package org.callboard.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Who is behind an e-mail address. */
@SpringJUnitConfig(CustomerHouse.class)
class KnownAddressesTest {

    @Autowired
    KnownAddresses addresses;

    @Autowired
    Customers cast;

    private final String word = Customers.word();

    @Test
    void findsAPersonByAnyOfTheirAddressesHoweverItIsWritten() {
        UUID jo = cast.person(
                "rep1",
                "lastName",
                word,
                "email",
                "Jo@" + word + ".example",
                "emails",
                List.of(Map.of("label", "private", "value", "jo." + word + "@gmail.com")));

        assertThat(addresses.of("jo@" + word.toUpperCase() + ".example").personId())
                .isEqualTo(jo);
        assertThat(addresses.of("jo" + word + "+news@googlemail.com").personId())
                .isEqualTo(jo);
        assertThat(addresses.of("joe@" + word + ".example").personId()).isNull();
    }

    @Test
    void findsTheOneCompanyOfADomainAndNoneOfAProviders() {
        UUID acme = cast.company("rep1", "name", "Acme " + word, "domain", word + ".example");

        assertThat(addresses.of("anybody@" + word + ".example")).isEqualTo(new KnownAddresses.Known(null, acme));
        cast.company("rep2", "name", "Other " + word, "domain", word + ".example");
        assertThat(addresses.of("anybody@" + word + ".example").companyId()).isNull();
        assertThat(addresses.of("anybody@gmail.com").companyId()).isNull();
        assertThat(addresses.of("no address").personId()).isNull();
        assertThat(addresses.of(null).personId()).isNull();
    }
}
