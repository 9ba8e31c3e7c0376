/** Files about any subject: their bytes in a store of disk or S3, their rights the subject's own. */
@org.springframework.modulith.ApplicationModule(
        displayName = "files",
        allowedDependencies = {"kernel", "access", "audit", "records"})
package org.callboard.files;
