package dev.countersteer.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address of a bot from the command line; what is none is a wrong usage. */
final class BotAddress implements ITypeConverter<URI> {
    private static final int LAST_PORT = 65_535;

    @Override
    public URI convert(String text) {
        try {
            URI address = new URI(text);
            if (isOfTheWeb(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, in words of ours.
        }
        throw new TypeConversionException("'" + text
                + "' is no address of a bot: begin it with http:// or https://, such as http://localhost:8080");
    }

    private static boolean isOfTheWeb(URI address) {
        return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                && address.getHost() != null
                && address.getPort() <= LAST_PORT;
    }
}
