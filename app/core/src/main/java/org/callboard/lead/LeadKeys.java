package org.callboard.lead;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.records.text.NormalForm;

/** Normal forms of the details, kept beside them: for matching, sorting and searching. */
@Embeddable
record LeadKeys(
        @Column(name = "email_key") String email,
        @Column(name = "phone_key") String phone,
        @Column(name = "name_key") String name,
        @Column(name = "company_key") String company,
        @Column(name = "search_text") String searchText) {

    static LeadKeys of(LeadDetails d) {
        return new LeadKeys(
                NormalForm.email(d.email()),
                NormalForm.phone(d.phone()),
                NormalForm.words(join(d.firstName(), d.lastName())),
                NormalForm.company(d.company()),
                // The blank in front lets a pattern like '% jo%' find the beginnings of words by the trigram index.
                " "
                        + NormalForm.search(join(
                                d.firstName(),
                                d.lastName(),
                                d.email(),
                                d.company(),
                                d.phone(),
                                d.custom().searched())));
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
