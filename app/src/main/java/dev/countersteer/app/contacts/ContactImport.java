package dev.countersteer.app.contacts;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.ServiceException;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contacts;
import dev.countersteer.api.contact.ExternalId;
import dev.countersteer.api.contact.KnownPerson;
import dev.countersteer.drift.DriftException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves the people of a file to Drift, one after the other. One that was cut off goes on with the batch that it was in: who
 * was saved already is found by their external id, and not created again. For one thread.
 */
public final class ContactImport {
    static final String EXTERNAL_ID = "externalId";
    private static final int BATCH = 20;
    private static final int TRIES = 6;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Contacts contacts;
    private final Pause pause;
    private final PrintWriter err;
    private final boolean terminal;

    /**
     * @param err gets what is wrong and how far it is
     * @param terminal whether somebody looks on
     */
    public ContactImport(Contacts contacts, Pause pause, PrintWriter err, boolean terminal) {
        this.contacts = requireNonNull(contacts, "contacts is null");
        this.pause = requireNonNull(pause, "pause is null");
        this.err = requireNonNull(err, "err is null");
        this.terminal = terminal;
    }

    /**
     * Imports a file, or the rest of it.
     *
     * @return whether there was no bad line in it
     * @throws IOException it cannot be read
     * @throws ServiceException Drift is down or lets us do nothing; another import goes on from here
     */
    public boolean run(Path file) throws IOException, InterruptedException {
        FileContent content = FileContent.of(file);
        ResumePoint point = new ResumePoint(file, content.hash());
        Progress progress = new Progress(err, terminal, content.lines());
        Tally before = point.load();
        try (People people = People.of(file)) {
            Tally tally = new Run(people, point, progress).all(before);
            point.delete();
            progress.say("Done: " + tally);
            return tally.bad() == 0;
        } catch (UserException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** One import of one file. */
    private final class Run {
        private final People people;
        private final ResumePoint point;
        private final Progress progress;

        private Run(People people, ResumePoint point, Progress progress) {
            this.people = people;
            this.point = point;
            this.progress = progress;
        }

        private Tally all(Tally before) throws IOException, InterruptedException {
            if (before.records() > 0) {
                progress.say("Going on after " + before.records() + " records: " + before);
                skip(before.records());
            }
            Tally tally = before;
            try {
                for (Optional<Tally> next = one(tally); next.isPresent(); next = one(tally)) {
                    tally = next.get();
                    progress.show(people.line(), tally);
                    if (tally.records() % BATCH == 0) {
                        point.save(tally);
                    }
                }
                return tally;
            } catch (ServiceException e) {
                if (tally.records() > 0) {
                    point.save(tally);
                }
                progress.say("Stopped before line " + people.line() + ": " + tally
                        + ". The same command goes on from there");
                throw e;
            }
        }

        private void skip(long records) throws IOException {
            for (long i = 0; i < records; i++) {
                try {
                    people.next();
                } catch (UserException e) {
                    // It was named when it was met.
                }
            }
        }

        /** Does the next record; empty at the end. */
        private Optional<Tally> one(Tally tally) throws IOException, InterruptedException {
            try {
                Optional<Map<String, @Nullable Object>> person = people.next();
                return person.isEmpty()
                        ? Optional.empty()
                        : Optional.of(tally.withSaved(save(person(person.get())).created()));
            } catch (UserException e) {
                progress.say("line " + people.line() + ": " + e.getMessage());
                return Optional.of(tally.withBad());
            }
        }
    }

    private static KnownPerson person(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> attributes = new HashMap<>(values);
        if (attributes.remove(EXTERNAL_ID) instanceof String id) {
            return KnownPerson.of(ExternalId.parse(id), attributes);
        }
        throw new UserException("externalId is missing, or is no text");
    }

    private KnownPerson.Saved save(KnownPerson person) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return person.saveTo(contacts);
            } catch (ServiceException e) {
                if (!e.isTemporary() && !isOfAll(e)) {
                    throw new UserException("it is refused: " + e.getMessage());
                }
                if (!e.isTemporary() || attempt == TRIES) {
                    throw e;
                }
                pause.last(pause(e));
            }
        }
    }

    private static Duration pause(ServiceException failure) {
        Duration asked = failure.retryAfter().orElse(USUAL_PAUSE);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    /** Whether the next record would end the same way: the token is not valid, or may not do this. */
    private static boolean isOfAll(ServiceException failure) {
        int status = failure instanceof DriftException drift ? drift.status().orElse(0) : 0;
        return status == 401 || status == 403;
    }
}
