package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import java.util.Optional;

/** The service translates nothing for this bot until somebody sees to its key, its address or what is paid for. */
final class RefusedException extends ServiceException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * @param failure a final one
     * @param remedy sentences for agents; blank for none
     */
    RefusedException(ServiceException failure, String remedy) {
        super(failure.service(), String.valueOf(failure.getMessage()), false, null, failure);
        this.remedy = requireNonNull(remedy, "remedy is null");
    }

    /** The same, for agents who are not told again. */
    RefusedException toldOnce() {
        return new RefusedException(
                this,
                (remedy + " What the visitor writes is not translated until this is seen to, and you are told so once;"
                                + " /translate off ends it.")
                        .strip());
    }

    @Override
    public Optional<String> remedy() {
        return Optional.of(remedy).filter(text -> !text.isBlank());
    }
}
