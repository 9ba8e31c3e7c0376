package org.callboard.kernel.release;

import java.util.List;
import java.util.Map;

/** Says whether files of a release can be used; implemented by the context that uses them, asked before they are published. */
public interface ReleaseCheck {

    /** Which files it looks at: all whose path starts so. */
    String folder();

    /** @return one sentence per problem, each beginning with the path; empty when all is well */
    List<String> problems(Map<String, byte[]> files);
}
