package org.callboard.deal.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.deal.DealContacts;
import org.callboard.deal.DealMoves;
import org.callboard.deal.DealSplits;
import org.callboard.deal.Deals;
import org.callboard.deal.MoveOffer;
import org.callboard.deal.MoveResult;
import org.callboard.deal.StageVisit;
import org.callboard.kernel.Lit;
import org.callboard.records.Field;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with one deal, beside what can be done with any record. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/deals/{id}")
class DealController {

    /**
     * @param stage id or name of the stage that it shall go to
     * @param from id of the stage where the caller saw it; without it, wherever it stands
     * @param fields values that are written with the move, by field name
     */
    record Move(String stage, String from, Map<String, Object> fields) {}

    record Reopening(String stage) {}

    record Cancellation(String reason) {}

    record Switch(String pipeline, String stage) {}

    record Role(String role) {}

    record Share(String owner, BigDecimal percent) {}

    record Shares(List<Share> splits) {}

    private final Deals deals;
    private final DealMoves moves;
    private final DealContacts contacts;
    private final DealSplits splits;

    DealController(Deals deals, DealMoves moves, DealContacts contacts, DealSplits splits) {
        this.deals = deals;
        this.moves = moves;
        this.contacts = contacts;
        this.splits = splits;
    }

    /** Where it stands, where it may go, and what is missing to go there. */
    @GetMapping("/offer")
    @PreAuthorize(Who.READS)
    MoveOffer offer(@PathVariable UUID id) {
        return moves.offer(id);
    }

    @PostMapping("/move")
    @PreAuthorize(Who.CHANGES)
    ResponseEntity<MoveResult> move(@PathVariable UUID id, @RequestBody Move wish) {
        return moved(moves.move(id, wish.from(), wish.stage(), flat(wish.fields())));
    }

    @PostMapping("/reopen")
    @PreAuthorize(Who.CHANGES)
    ResponseEntity<MoveResult> reopen(@PathVariable UUID id, @RequestBody(required = false) Reopening wish) {
        return moved(moves.reopen(id, wish == null ? null : wish.stage()));
    }

    /** A deal that was won is not wanted any more. */
    @PostMapping("/cancel")
    @PreAuthorize(Who.CHANGES)
    ResponseEntity<MoveResult> cancel(@PathVariable UUID id, @RequestBody(required = false) Cancellation wish) {
        return moved(moves.cancelWon(id, wish == null ? null : wish.reason()));
    }

    @PostMapping("/switch")
    @PreAuthorize(Who.CHANGES)
    ResponseEntity<MoveResult> switchPipeline(@PathVariable UUID id, @RequestBody Switch wish) {
        return moved(moves.switchPipeline(id, wish.pipeline(), wish.stage()));
    }

    private static ResponseEntity<MoveResult> moved(MoveResult result) {
        return ResponseEntity.ok().eTag(EntityTag.of(result.version())).body(result);
    }

    /** {@code {"custom": {"region": …}}} as {@code {"custom.region": …}}. */
    private static Map<String, Object> flat(Map<String, Object> fields) {
        Map<String, Object> flat = new LinkedHashMap<>(fields == null ? Map.of() : fields);
        if (flat.get("custom") instanceof Map<?, ?> custom) {
            flat.remove("custom");
            custom.forEach((key, value) -> flat.put(Field.CUSTOM + key, value));
        }
        return flat;
    }

    /** Where it stood, from when to when. */
    @GetMapping("/stages")
    @PreAuthorize(Who.READS)
    Map<String, List<StageVisit>> stages(@PathVariable UUID id) {
        return Map.of("items", deals.history(id));
    }

    @GetMapping("/contacts")
    @PreAuthorize(Who.READS)
    Map<String, List<DealContacts.Contact>> contacts(@PathVariable UUID id) {
        return Map.of("items", contacts.of(id));
    }

    @PutMapping("/contacts/{person}")
    @PreAuthorize(Who.CHANGES)
    Map<String, List<DealContacts.Contact>> putContact(
            @PathVariable UUID id, @PathVariable UUID person, @RequestBody Role role) {
        return Map.of("items", contacts.put(id, person, role.role()));
    }

    @DeleteMapping("/contacts/{person}")
    @PreAuthorize(Who.CHANGES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeContact(@PathVariable UUID id, @PathVariable UUID person) {
        contacts.remove(id, person);
    }

    @GetMapping("/splits")
    @PreAuthorize(Who.READS)
    Map<String, List<DealSplits.Split>> splits(@PathVariable UUID id) {
        return Map.of("items", splits.of(id));
    }

    @PutMapping("/splits")
    @PreAuthorize(Who.CHANGES)
    Map<String, List<DealSplits.Split>> putSplits(@PathVariable UUID id, @RequestBody Shares shares) {
        List<DealSplits.Split> wanted = shares.splits() == null
                ? List.of()
                : shares.splits().stream()
                        .map(share -> share == null ? null : new DealSplits.Split(share.owner(), share.percent()))
                        .toList();
        return Map.of("items", splits.put(id, wanted));
    }
}
