package dev.countersteer.app.contacts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is known of a file before its records are read.
 *
 * @param hash tells its content from any other
 */
record FileContent(String hash, long lines) {
    FileContent {
        requireNonNull(hash, "hash is null");
    }

    static FileContent of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: name a file in it");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no file " + file, e);
        }
    }

    private static FileContent read(InputStream stream) throws IOException {
        MessageDigest digest = sha256();
        long lines = 0;
        byte[] piece = new byte[64 * 1024];
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            digest.update(piece, 0, length);
            for (int i = 0; i < length; i++) {
                lines += piece[i] == '\n' ? 1 : 0;
            }
        }
        return new FileContent(HexFormat.of().formatHex(digest.digest()), lines);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
