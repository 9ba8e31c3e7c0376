package org.callboard.quote;

import java.math.BigDecimal;
import java.util.UUID;

/** One product within a bundle. @param name as the product is called; read only */
public record BundlePart(UUID productId, String name, BigDecimal quantity) {}
