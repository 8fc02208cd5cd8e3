package dev.countersteer.api.mail;

import dev.countersteer.api.ServiceException;
import org.jspecify.annotations.Nullable;

/**
 * Mail cannot be sent to this address: the mail server refused the recipient for good, or the address is none that mail
 * servers take. Not temporary, and for whoever gave the address to mend; what keeps mail from going out to anyone is a
 * temporary {@link ServiceException} instead.
 */
public final class AddressRefusedException extends ServiceException {
    private static final long serialVersionUID = 1;

    /**
     * Makes the exception.
     *
     * @param service the mail server's name as agents know it
     * @param message what the mail server said, for logs
     * @param cause what it came from; null where nothing was asked
     */
    public AddressRefusedException(String service, String message, @Nullable Throwable cause) {
        super(service, message, false, null, cause);
    }
}
