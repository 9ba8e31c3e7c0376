package org.callboard.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Links when records are merged: they move to the survivor, and each goes back when the merge is undone. */
@Component
class LinkMoves {

    private static final String BEFORE = "links";
    private static final String MOVED = "moved";

    private final LinkStore links;

    LinkMoves(LinkStore links) {
        this.links = links;
    }

    Map<String, Object> mergePeople(UUID survivor, Set<UUID> others) {
        List<LinkRow> before = links.ofPeople(all(survivor, others));
        Set<UUID> kept = new HashSet<>();
        boolean primary = false;
        for (LinkRow link : before) {
            if (link.person().equals(survivor)) {
                kept.add(link.company());
                primary |= link.primary();
            }
        }
        List<Object> moved = new ArrayList<>();
        for (LinkRow link : before) {
            if (!link.person().equals(survivor)) {
                links.remove(link.person(), link.company());
                if (kept.add(link.company())) {
                    LinkRow now = link.ofPerson(survivor).asPrimary(link.primary() && !primary);
                    primary |= now.primary();
                    links.put(now);
                    moved.add(now.json());
                }
            }
        }
        show(Set.of(survivor));
        return Map.of(BEFORE, json(before), MOVED, moved);
    }

    Map<String, Object> mergeCompanies(UUID survivor, Set<UUID> others) {
        List<LinkRow> before = links.ofCompanies(all(survivor, others));
        Map<UUID, List<LinkRow>> byPerson = new HashMap<>();
        before.forEach(link -> byPerson.computeIfAbsent(link.person(), person -> new ArrayList<>())
                .add(link));
        List<Object> moved = new ArrayList<>();
        byPerson.forEach((person, ofThem) -> join(survivor, ofThem).ifPresent(now -> moved.add(now.json())));
        show(byPerson.keySet());
        return Map.of(BEFORE, json(before), MOVED, moved);
    }

    /** One person's links to companies that are one now. @return the link that there was not before */
    private Optional<LinkRow> join(UUID survivor, List<LinkRow> ofThem) {
        Optional<LinkRow> own =
                ofThem.stream().filter(link -> link.company().equals(survivor)).findFirst();
        if (own.isPresent() && ofThem.size() == 1) {
            return Optional.empty();
        }
        boolean primary = ofThem.stream().anyMatch(LinkRow::primary);
        LinkRow now = own.orElseGet(() -> ofThem.get(0).at(survivor)).asPrimary(primary);
        ofThem.stream()
                .filter(link -> !link.company().equals(survivor))
                .forEach(link -> links.remove(link.person(), link.company()));
        links.put(now);
        return Optional.of(now);
    }

    /** What somebody changed about a moved link since then stays with the survivor. */
    void part(Map<String, Object> kept) {
        Set<UUID> people = new LinkedHashSet<>();
        for (LinkRow moved : rows(kept.get(MOVED))) {
            people.add(moved.person());
            links.find(moved.person(), moved.company())
                    .filter(now -> now.asPrimary(true).equals(moved.asPrimary(true)))
                    .ifPresent(now -> links.remove(now.person(), now.company()));
        }
        for (LinkRow before : rows(kept.get(BEFORE))) {
            people.add(before.person());
            if (links.find(before.person(), before.company()).isEmpty()) {
                links.put(before);
            } else if (before.primary()) {
                links.find(before.person(), before.company()).ifPresent(now -> links.put(now.asPrimary(true)));
            }
        }
        show(people);
    }

    private void show(Set<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<UUID, UUID> primary = new HashMap<>();
        links.ofPeople(people).stream()
                .filter(LinkRow::primary)
                .forEach(link -> primary.put(link.person(), link.company()));
        people.forEach(person -> links.show(person, primary.get(person)));
    }

    private static List<UUID> all(UUID survivor, Set<UUID> others) {
        List<UUID> all = new ArrayList<>(others);
        all.add(survivor);
        return all;
    }

    private static List<Object> json(List<LinkRow> rows) {
        return new ArrayList<>(rows.stream().map(LinkRow::json).toList());
    }

    private static List<LinkRow> rows(Object json) {
        List<LinkRow> rows = new ArrayList<>();
        if (json instanceof List<?> list) {
            list.forEach(row -> rows.add(LinkRow.from((Map<?, ?>) row)));
        }
        return rows;
    }
}
