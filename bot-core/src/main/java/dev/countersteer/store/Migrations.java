package dev.countersteer.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.pattern.ValidatePattern;

/** Brings the tables up to what this version expects. */
final class Migrations {
    private static final String SQLITE = "classpath:dev/countersteer/store/migration/sqlite";

    private Migrations() {}

    /**
     * Runs the migrations that are missing.
     *
     * @throws StoreException one of them failed, or the tables are not ours or of a later version
     */
    static void run(DataSource database) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .locations(SQLITE)
                    // It has a dozen lines to log at every start; what fails, is thrown.
                    .loggers()
                    // By default tables of a later version are taken for good enough.
                    .ignoreMigrationPatterns(new ValidatePattern[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "the store's tables cannot be brought up to this version: " + onOneLine(e)
                            + "; name another database in store.url, or start the version that made this one",
                    e);
        }
    }

    private static String onOneLine(FlywayException failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("-{3,}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
