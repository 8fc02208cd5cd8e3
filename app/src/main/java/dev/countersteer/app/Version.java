package dev.countersteer.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Version.class.getResourceAsStream("/countersteer-version.properties")) {
            if (stream == null) {
                throw new IllegalStateException("the jar has no countersteer-version.properties");
            }
            properties.load(stream);
        }
        return new String[] {"countersteer " + properties.getProperty("version")};
    }
}
