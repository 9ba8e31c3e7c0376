package org.callboard.access;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.springframework.stereotype.Service;

/** The colleagues, from the copy that {@code boot} keeps fresh. */
@Service
class KeptPeople implements People {

    private static final int OFFERED = 20;
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Person::username);

    private final PersonRows rows;
    private final CurrentUser currentUser;

    KeptPeople(PersonRows rows, CurrentUser currentUser) {
        this.rows = rows;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Person> find(String username) {
        return rows.find(username);
    }

    @Override
    public List<Person> withRole(String role) {
        return rows.all().stream()
                .filter(person -> person.enabled() && person.roles().contains(role))
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public List<Person> search(String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return rows.all().stream()
                .filter(person -> person.enabled() && isCalled(person, wanted))
                .sorted(BY_NAME)
                .limit(OFFERED)
                .toList();
    }

    @Override
    public void setPresent(String username, boolean present) {
        currentUser
                .ifKnown()
                .filter(viewer -> !viewer.username().equals(username))
                .filter(viewer -> !viewer.isAny(Role.SALES_MANAGER, Role.SUPPORT_MANAGER, Role.ADMIN))
                .ifPresent(viewer -> {
                    throw new Forbidden("Only a manager may say that a colleague is away.");
                });
        if (!rows.setPresent(username, present)) {
            throw new NotFound("colleague", username);
        }
    }

    @Override
    public void replaceAll(List<Person> people) {
        rows.replaceAll(people);
    }

    private static boolean isCalled(Person person, String wanted) {
        return person.name().toLowerCase(Locale.ROOT).contains(wanted)
                || person.username().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
