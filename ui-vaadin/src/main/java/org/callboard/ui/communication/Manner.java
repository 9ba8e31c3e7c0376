package org.callboard.ui.communication;

/** In which manner somebody begins to write. */
enum Manner {
    NEW,
    REPLY,
    REPLY_ALL,
    FORWARD
}
