package dev.countersteer.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A jar of plugins as another team makes it: compiled against the bot's jar, and listed for the ServiceLoader. */
final class PluginJar {
    private PluginJar() {}

    /**
     * Compiles and packs.
     *
     * @param folder where the jar, and what it is made of, may stay
     * @param sources a folder of Java files, each in the package that its folder names
     * @param plugins the class names that the jar lists as plugins
     */
    static Path make(Path folder, Path sources, List<String> plugins) {
        try {
            Path classes = Files.createDirectories(folder.resolve("plugin-classes"));
            compile(sources, classes);
            Path listed = classes.resolve("META-INF/services/dev.countersteer.api.BotPlugin");
            Files.createDirectories(listed.getParent());
            Files.writeString(listed, String.join("\n", plugins));
            return pack(classes, folder.resolve("plugin.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-cp", JarRun.JAR.toString(), "-d", classes.toString(), "-parameters");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(filesIn(sources)))
                    .call();
            assertThat(compiled).as("%s", said).isTrue();
        }
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream packed = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : filesIn(classes)) {
                packed.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
        return jar;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
