package org.callboard.quote;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What else there is to ask and say of products, which are records of kind {@code product} otherwise. */
public interface Products {

    /** @param likeness 1 when it is the same but for blanks, case and signs */
    record Match(UUID id, String name, double likeness) {}

    /** The product of that number or name; blanks, case and signs do not tell names apart. */
    Optional<UUID> named(String nameOrSku);

    /** Products whose names are like it, best first, at least a third alike. @param most 1 to 20 */
    List<Match> like(String name, int most);

    /** What a bundle consists of; empty when it is none. */
    List<BundlePart> parts(UUID bundle);

    /** Makes a product a bundle of others, or with none a product of its own again. Bundles stand in no bundle. */
    List<BundlePart> setParts(UUID bundle, List<BundlePart> parts);
}
