package org.callboard.quote.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.EntityTag;
import org.callboard.access.SortKeys;
import org.callboard.kernel.Lit;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.quote.PriceLists;
import org.callboard.quote.PriceLists.ListPrice;
import org.callboard.quote.PriceLists.PriceList;
import org.callboard.quote.Rates;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors to price lists and exchange rates. */
@RestController
@Lit("api")
@RequestMapping("/api/v1")
class PricesController {

    /** What somebody says of a list; whether it is active is yes unless said. */
    record Said(String name, String currency, LocalDate validFrom, LocalDate validTo, Boolean active) {

        PriceList list(UUID id, long version) {
            return new PriceList(id, name, currency, validFrom, validTo, active == null || active, version);
        }
    }

    record Worth(BigDecimal rate) {}

    private final PriceLists lists;
    private final Rates rates;

    PricesController(PriceLists lists, Rates rates) {
        this.lists = lists;
        this.rates = rates;
    }

    @GetMapping("/price-lists")
    @PreAuthorize(Who.LOOKS_AT_PRICES)
    Map<String, List<PriceList>> all() {
        return Map.of("items", lists.all());
    }

    @PostMapping("/price-lists")
    @PreAuthorize(Who.KEEPS)
    ResponseEntity<PriceList> create(
            @RequestBody Said said, @RequestHeader(name = Who.REQUEST_KEY, required = false) String key) {
        PriceList wanted = said.list(null, 0);
        PriceList made = key == null ? lists.save(wanted) : lists.createOnce(key, wanted);
        return ResponseEntity.created(URI.create("/api/v1/price-lists/" + made.id()))
                .eTag(EntityTag.of(made.version()))
                .body(made);
    }

    @GetMapping("/price-lists/{id}")
    @PreAuthorize(Who.LOOKS_AT_PRICES)
    ResponseEntity<PriceList> read(@PathVariable UUID id) {
        PriceList list = lists.get(id);
        return ResponseEntity.ok().eTag(EntityTag.of(list.version())).body(list);
    }

    @PutMapping("/price-lists/{id}")
    @PreAuthorize(Who.KEEPS)
    ResponseEntity<PriceList> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody Said said) {
        long seen = EntityTag.seen(ifMatch, () -> lists.get(id).version());
        PriceList list = lists.save(said.list(id, seen));
        return ResponseEntity.ok().eTag(EntityTag.of(list.version())).body(list);
    }

    @DeleteMapping("/price-lists/{id}")
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        lists.remove(id);
    }

    @GetMapping("/price-lists/{id}/prices")
    @PreAuthorize(Who.LOOKS_AT_PRICES)
    Page<ListPrice> prices(
            @PathVariable UUID id, @RequestParam(required = false) String q, @SortKeys("product") PageRequest page) {
        return lists.prices(id, q, page);
    }

    @PutMapping("/price-lists/{id}/prices/{product}")
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPrice(@PathVariable UUID id, @PathVariable UUID product, @RequestBody ListPrice price) {
        lists.setPrice(id, new ListPrice(product, null, price.fromQuantity(), price.price()));
    }

    @DeleteMapping("/price-lists/{id}/prices/{product}")
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePrice(
            @PathVariable UUID id,
            @PathVariable UUID product,
            @RequestParam(defaultValue = "1") BigDecimal fromQuantity) {
        lists.removePrice(id, product, fromQuantity);
    }

    @GetMapping("/rates")
    @PreAuthorize(Who.LOOKS_AT_PRICES)
    Map<String, Object> rates(@RequestParam(required = false) String currency) {
        return Map.of("house", rates.house(), "items", rates.all(currency));
    }

    @PutMapping("/rates/{currency}/{from}")
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setRate(
            @PathVariable String currency,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestBody Worth worth) {
        rates.set(currency, from, worth.rate());
    }

    @DeleteMapping("/rates/{currency}/{from}")
    @PreAuthorize(Who.KEEPS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeRate(
            @PathVariable String currency,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        rates.remove(currency, from);
    }
}
