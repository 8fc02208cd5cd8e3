package dev.countersteer.app;

import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import dev.countersteer.api.ServiceException;
import dev.countersteer.app.config.InvalidConfigException;
import dev.countersteer.web.WebServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to say to a person about what ended a command: never a stack trace. */
final class Explanation {
    private static final Logger log = LoggerFactory.getLogger(Explanation.class);

    private Explanation() {}

    static String of(Throwable failure) {
        log.debug("A command ended with an exception", failure);
        if (failure instanceof InvalidConfigException
                || failure instanceof WebServerException
                || failure instanceof ServiceException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof CreationException wiring) {
            return ofMessages(wiring.getErrorMessages());
        }
        if (failure instanceof ProvisionException wiring) {
            return ofMessages(wiring.getErrorMessages());
        }
        return "This should not have happened: " + failure
                + "\nWith LOG_LEVEL=debug in the environment the log says where it comes from.";
    }

    private static String ofMessages(Collection<Message> messages) {
        return messages.stream().map(Explanation::ofMessage).distinct().collect(Collectors.joining("\n"));
    }

    private static String ofMessage(Message message) {
        Throwable cause = message.getCause();
        return cause == null ? message.getMessage() : String.valueOf(cause.getMessage());
    }
}
