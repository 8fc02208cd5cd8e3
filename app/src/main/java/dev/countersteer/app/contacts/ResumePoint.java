package dev.countersteer.app.contacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers in a file beside the imported one how far an import is, so that another one goes on from there. */
final class ResumePoint {
    private static final Pattern FORM = Pattern.compile(
            "sha256 (\\w+) records (\\d{1,15}) created (\\d{1,15}) updated (\\d{1,15}) bad (\\d{1,15})");

    private final Path file;
    private final String hash;

    /**
     * @param imported the file beside which it is
     * @param hash of that file: another content begins anew
     */
    ResumePoint(Path imported, String hash) {
        this.file = imported.resolveSibling(imported.getFileName() + ".progress");
        this.hash = requireNonNull(hash, "hash is null");
    }

    /**
     * How far it is; nothing is done when there is no such file.
     *
     * @throws IOException it cannot be read, or is not of this import
     */
    Tally load() throws IOException {
        if (Files.notExists(file)) {
            return Tally.NONE;
        }
        Matcher found = FORM.matcher(Files.readString(file).strip());
        if (!found.matches() || !found.group(1).equals(hash)) {
            throw new IOException(file + " is not of what the file is now: it was changed after an import of it was cut"
                    + " off. To import all of it, delete " + file + "; contacts that are there already are updated");
        }
        return new Tally(number(found, 2), number(found, 3), number(found, 4), number(found, 5));
    }

    /** Is written beside, and then put in place: whoever is killed leaves the old one or the new one. */
    void save(Tally tally) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        String text = "sha256 " + hash + " records " + tally.records() + " created " + tally.created() + " updated "
                + tally.updated() + " bad " + tally.bad() + "\n";
        Files.writeString(next, text, UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static long number(Matcher found, int group) {
        return Long.parseLong(found.group(group));
    }
}
