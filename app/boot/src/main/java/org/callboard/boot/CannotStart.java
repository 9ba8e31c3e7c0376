package org.callboard.boot;

import org.springframework.boot.ExitCodeGenerator;

/** Why the house does not open, in one sentence for the person who started it. */
public class CannotStart extends RuntimeException implements ExitCodeGenerator {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
