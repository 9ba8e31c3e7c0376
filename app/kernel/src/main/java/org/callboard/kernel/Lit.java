package org.callboard.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** A bean that exists only in processes where the {@linkplain Targets target} is lit: {@code @Lit("api")} on a door. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(LitCondition.class)
public @interface Lit {

    /** Any of these targets lights it. */
    String[] value();
}
