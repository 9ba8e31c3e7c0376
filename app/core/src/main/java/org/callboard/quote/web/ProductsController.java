package org.callboard.quote.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Lit;
import org.callboard.quote.BundlePart;
import org.callboard.quote.Products;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What products have beside what every record has: parts of bundles, and names that are nearly theirs. */
@RestController
@Lit("api")
@RequestMapping("/api/v1/products")
class ProductsController {

    record Parts(List<BundlePart> items) {}

    private static final String TEN = "10";

    private final Products products;

    ProductsController(Products products) {
        this.products = products;
    }

    @GetMapping("/matches")
    @PreAuthorize(Who.READS)
    Map<String, List<Products.Match>> matches(@RequestParam String name, @RequestParam(defaultValue = TEN) int most) {
        return Map.of("items", products.like(name, most));
    }

    @GetMapping("/{id}/parts")
    @PreAuthorize(Who.READS)
    Parts parts(@PathVariable UUID id) {
        return new Parts(products.parts(id));
    }

    @PutMapping("/{id}/parts")
    @PreAuthorize(Who.KEEPS)
    Parts setParts(@PathVariable UUID id, @RequestBody Parts parts) {
        if (parts.items() == null || parts.items().contains(null)) {
            throw new BadInput("items", "Give the parts of the bundle; an empty list makes it a product of its own.");
        }
        return new Parts(products.setParts(id, parts.items()));
    }
}
