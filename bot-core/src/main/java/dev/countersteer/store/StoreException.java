package dev.countersteer.store;

import dev.countersteer.api.ServiceException;
import org.jspecify.annotations.Nullable;

/**
 * The store failed. Always worth another try: what was not committed is as if it had not been asked. Only if the
 * connection to a server breaks during a commit, nobody can say whether it was kept; whoever asks again must then be able
 * to find it done, as all that the store does for the bot is.
 */
public final class StoreException extends ServiceException {
    private static final long serialVersionUID = 1;

    public StoreException(String message, @Nullable Throwable cause) {
        super("The bot's store", message, true, null, cause);
    }
}
