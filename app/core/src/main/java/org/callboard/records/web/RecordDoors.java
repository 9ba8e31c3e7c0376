package org.callboard.records.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.callboard.kernel.Lit;
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
    private final RecordController records;
    private final MergeController merges;
    private final DoorKinds kinds;

    RecordDoors(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors,
            RecordController records,
            MergeController merges,
            DoorKinds kinds) {
        this.doors = doors;
        this.records = records;
        this.merges = merges;
        this.kinds = kinds;
    }

    @Override
    public void afterSingletonsInstantiated() {
        kinds.all().forEach(kind -> records(DoorKinds.API + kind.plural()));
        kinds.all().forEach(kind -> merges(DoorKinds.API + kind.plural()));
    }

    private void records(String path) {
        open(RequestMethod.GET, path, records, RecordController.class, "find");
        open(RequestMethod.POST, path, records, RecordController.class, "create");
        open(RequestMethod.GET, path + "/{id}", records, RecordController.class, "read");
        open(RequestMethod.PATCH, path + "/{id}", records, RecordController.class, "change");
        open(RequestMethod.POST, path + "/assign", records, RecordController.class, "assign");
        open(RequestMethod.POST, path + "/tag", records, RecordController.class, "tag");
        open(RequestMethod.POST, path + "/untag", records, RecordController.class, "untag");
        open(RequestMethod.GET, path + "/export", records, RecordController.class, "export");
        open(RequestMethod.GET, path + "/fields", records, RecordController.class, "fields");
    }

    private void merges(String path) {
        open(RequestMethod.POST, path + "/merge/preview", merges, MergeController.class, "preview");
        open(RequestMethod.POST, path + "/merge", merges, MergeController.class, "merge");
        open(RequestMethod.GET, path + "/{id}/merges", merges, MergeController.class, "merges");
        open(RequestMethod.POST, path + "/merges/{id}/undo", merges, MergeController.class, "undo");
    }

    private void open(RequestMethod method, String path, Object controller, Class<?> type, String name) {
        Method handler = Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && !m.isSynthetic())
                .findFirst()
                .orElseThrow();
        doors.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(method)
                        .options(doors.getBuilderConfiguration())
                        .build(),
                controller,
                handler);
    }
}
