package org.callboard.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.callboard.testing.OwnProcess;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that uses Callboard as a person does: with a real browser, the real log-in and the packaged pages, on a house in
 * a process of its own. Its tests take a {@link House} as parameter. When one fails, what its visitors saw last is kept
 * as a picture under {@code target/journeys}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OwnProcess
@ExtendWith(JourneyExtension.class)
@interface Journey {}
