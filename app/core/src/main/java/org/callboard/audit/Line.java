package org.callboard.audit;

/** A kept line and the kind of subject that it was written for, which may be another than the one it is shown under. */
record Line(String type, TimelineEntry entry) {}
