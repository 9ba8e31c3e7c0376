package org.callboard.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's {@link org.callboard.kernel.PageRequest} parameter: which keys {@code ?sort=} may name. Page, size
 * and sort are read from the request; anything else in {@code sort} is refused with the list of keys.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface SortKeys {

    /** One that ends with {@code .*} stands for every name that begins so; whoever sorts refuses those it does not know. */
    String[] value();

    /** How many items a page holds when the request does not say. */
    int size() default 50;
}
