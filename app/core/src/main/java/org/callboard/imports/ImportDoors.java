package org.callboard.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.callboard.kernel.Lit;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Opens {@code /api/v1/<object>/imports} for everything that can be imported. Named in full, because a pattern for all
 * objects would lose against {@code /api/v1/<object>/{id}} wherever the object's name is long.
 */
@Component
@Lit("api")
class ImportDoors implements SmartInitializingSingleton {

    private static final String API = "/api/v1/";

    private final RequestMappingHandlerMapping doors;
    private final ImportController controller;
    private final Importables importables;

    ImportDoors(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping doors,
            ImportController controller,
            Importables importables) {
        this.doors = doors;
        this.controller = controller;
        this.importables = importables;
    }

    /** What a request that came through one of these doors is about. */
    static String object(HttpServletRequest request) {
        String door = (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return door.substring(API.length(), door.lastIndexOf('/'));
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (Importable importable : importables.all()) {
            String path = API + importable.object() + "/imports";
            open(
                    RequestMappingInfo.paths(path)
                            .methods(RequestMethod.POST)
                            .consumes(MediaType.MULTIPART_FORM_DATA_VALUE),
                    "bring");
            open(RequestMappingInfo.paths(path).methods(RequestMethod.GET), "recent");
        }
    }

    private void open(RequestMappingInfo.Builder door, String handler) {
        Method method = Arrays.stream(ImportController.class.getDeclaredMethods())
                .filter(m -> m.getName().equals(handler))
                .findFirst()
                .orElseThrow();
        doors.registerMapping(door.options(doors.getBuilderConfiguration()).build(), controller, method);
    }
}
