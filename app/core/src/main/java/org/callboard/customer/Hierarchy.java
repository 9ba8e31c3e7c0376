package org.callboard.customer;

import java.util.List;
import java.util.UUID;

/**
 * The companies above one, and the tree below it. What the viewer may not see is left out together with what hangs on
 * it.
 *
 * @param above its parent, the parent's parent and so on, the nearest first
 * @param below level by level, each with its parent; children of one parent by name
 * @param complete false when the tree is larger than {@value #MOST} companies or {@value #DEEPEST} levels
 */
public record Hierarchy(UUID companyId, List<Node> above, List<Node> below, boolean complete) {

    public static final int MOST = 200;
    public static final int DEEPEST = 20;

    /** @param depth levels away from the company that was asked about, from 1 */
    public record Node(UUID id, UUID parentId, String name, int depth) {}
}
