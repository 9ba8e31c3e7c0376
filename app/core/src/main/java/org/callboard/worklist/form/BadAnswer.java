package org.callboard.worklist.form;

/** An answer that its question refuses, and why; never leaves this package. */
class BadAnswer extends RuntimeException {

    BadAnswer(String message) {
        super(message, null, false, false);
    }
}
