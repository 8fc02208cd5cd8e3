package dev.countersteer.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show is what is there. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");

    /** A line that is the path of a file of the example, and the block below it. */
    private static final Pattern FILE_SHOWN =
            Pattern.compile("^`(commands/example/\\S+)`\\n\\n```\\w*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+\\.[^<]+)</version>");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");

    @Test
    void theReadmeShowsTheWholeExampleAsItIs() throws IOException {
        Map<String, String> shown = FILE_SHOWN
                .matcher(text("README.md"))
                .results()
                .collect(Collectors.toMap(block -> block.group(1), block -> block.group(2)));

        assertThat(shown).isEqualTo(filesOf("commands/example/src"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                ".github/CONTRIBUTING.md",
                ".github/DEVELOPMENT.md",
                ".github/design.md",
                ".github/drift-api.md",
                "bot-core/src/test/resources/fixtures/README.md"
            })
    void linksLeadSomewhere(String document) throws IOException {
        Path folder = ROOT.resolve(document).resolveSibling("");

        List<String> dead = LINK.matcher(text(document))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("http"))
                .filter(target -> Files.notExists(folder.resolve(target)))
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void theReadmeNamesTheJarThatTheBuildLeaves() throws IOException {
        String build = text("app/pom.xml");

        assertThat(build).contains("<outputFile>${project.build.directory}/countersteer.jar</outputFile>");
        assertThat(text("README.md"))
                .contains("java -jar app/target/countersteer.jar", Main.class.getName() + " serve");
    }

    @Test
    void theReadmeBuildsWithTheVersionsThatWeUse() throws IOException {
        String ours = text("pom.xml");

        Map<String, String> shown = VERSION.matcher(text("README.md"))
                .results()
                .collect(Collectors.toMap(version -> version.group(1), version -> version.group(2)));

        assertThat(shown).containsKeys("bot-core", "maven-compiler-plugin", "maven-surefire-plugin");
        assertThat(shown.values())
                .allSatisfy(version -> assertThat(ours).contains("<version>" + version + "</version>"));
    }

    private static Map<String, String> filesOf(String folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = ROOT.relativize(file).toString().replace('\\', '/');
                files.put(name, text(name));
            }
        }
        return files;
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
