package org.callboard.records.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.callboard.kernel.Lit;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens {@code /api/v1/companies} and its like for every kind of record. Named in full, so that no pattern for all kinds loses against, or hides, a door that somebody else opened.
 */
@Component
@Lit("api")
class RecordDoors implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping doors;
    private final DoorKinds kinds;
    private final ListableBeanFactory beans;

    RecordDoors(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors,
            DoorKinds kinds,
            ListableBeanFactory beans) {
        this.doors = doors;
        this.kinds = kinds;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        kinds.all().forEach(kind -> records(DoorKinds.API + kind.plural()));
        kinds.all().forEach(kind -> merges(DoorKinds.API + kind.plural()));
    }

    private void records(String path) {
        open(RequestMethod.GET, path, RecordController.class, "find");
        open(RequestMethod.POST, path, RecordController.class, "create");
        open(RequestMethod.GET, path + "/{id}", RecordController.class, "read");
        open(RequestMethod.PATCH, path + "/{id}", RecordController.class, "change");
        open(RequestMethod.POST, path + "/assign", RecordController.class, "assign");
        open(RequestMethod.POST, path + "/tag", RecordController.class, "tag");
        open(RequestMethod.POST, path + "/untag", RecordController.class, "untag");
        open(RequestMethod.GET, path + "/export", RecordController.class, "export");
        open(RequestMethod.GET, path + "/fields", RecordController.class, "fields");
    }

    private void merges(String path) {
        open(RequestMethod.POST, path + "/merge/preview", MergeController.class, "preview");
        open(RequestMethod.POST, path + "/merge", MergeController.class, "merge");
        open(RequestMethod.GET, path + "/{id}/merges", MergeController.class, "merges");
        open(RequestMethod.POST, path + "/merges/{id}/undo", MergeController.class, "undo");
    }

    /** By the name of the bean: only so does the description of the API find the door. */
    private void open(RequestMethod method, String path, Class<?> type, String name) {
        Method handler = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && !m.isSynthetic())
                .findFirst()
                .orElseThrow();
        doors.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(method)
                        .options(doors.getBuilderConfiguration())
                        .build(),
                beans.getBeanNamesForType(type)[0],
                handler);
    }
}
