package org.callboard.worklist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.callboard.testing.CoreHouse;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the work list with its neighbours access and audit on a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {CoreHouse.class, Cast.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@interface WorklistTest {}
