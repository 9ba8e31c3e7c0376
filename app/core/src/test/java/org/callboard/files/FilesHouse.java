package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.testing.CoreHouse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Files about leads, in a folder that can be taken away. */
@Configuration(proxyBeanMethods = false)
@Import(CoreHouse.class)
@ComponentScan(
        basePackageClasses = Files.class,
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House)(\\$.*)?")
        })
class FilesHouse {

    static Viewer viewer(String username) {
        String role = switch (username) {
            case "manager1" -> Role.SALES_MANAGER;
            case "agent1" -> Role.SUPPORT_AGENT;
            case "analyst1" -> Role.ANALYST;
            default -> Role.SALES_REP;
        };
        return new Viewer(username, username, Set.of(role), Set.of("sales-emea"));
    }

    @Bean
    @Primary
    FragileStore fragileStore(@Value("${crm.files.directory}") Path directory) {
        return new FragileStore(new DiskStore(directory));
    }

    /** A store that is away when a test says so. */
    static class FragileStore implements FileStore {

        private final FileStore store;
        volatile boolean away;

        FragileStore(FileStore store) {
            this.store = store;
        }

        @Override
        public Path incoming() {
            return store.incoming();
        }

        @Override
        public void put(UUID id, Path incoming) throws IOException {
            requireHere();
            store.put(id, incoming);
        }

        @Override
        public InputStream open(UUID id) throws IOException {
            requireHere();
            return store.open(id);
        }

        @Override
        public void delete(UUID id) throws IOException {
            requireHere();
            store.delete(id);
        }

        private void requireHere() throws IOException {
            if (away) {
                throw new IOException("The disk is gone.");
            }
        }
    }
}
