package dev.countersteer.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.pattern.ValidatePattern;

/**
 * Brings the tables up to what this version expects. What all databases have in common is in one folder, with
 * {@linkplain Dialect#placeholders() placeholders} for what they call differently; each has a folder beside it for what
 * is its own. A version is in one of the two.
 */
final class Migrations {
    private static final String FOLDER = "classpath:dev/countersteer/store/migration/";

    private Migrations() {}

    /**
     * Runs the migrations that are missing.
     *
     * @throws StoreException one of them failed, or the tables are not ours or of a later version
     */
    static void run(DataSource database, Dialect dialect) {
        try {
            // By default tables of a later version are taken for good enough.
            flyway(database, dialect)
                    .ignoreMigrationPatterns(new ValidatePattern[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw refused(e);
        }
    }

    /**
     * What {@link #run} would do; does nothing of it.
     *
     * @throws StoreException the tables are not ours or of a later version
     */
    static StoreCondition condition(DataSource database, Dialect dialect) {
        Flyway flyway = flyway(database, dialect)
                .ignoreMigrationPatterns(ValidatePattern.fromPattern("*:pending"))
                .load();
        try {
            flyway.validate();
            if (flyway.info().current() == null && hasTables(database, dialect)) {
                throw new FlywayException("it has tables that are not ours");
            }
            return flyway.info().pending().length == 0 ? StoreCondition.READY : StoreCondition.OUTDATED;
        } catch (FlywayException e) {
            throw refused(e);
        }
    }

    private static boolean hasTables(DataSource database, Dialect dialect) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(dialect.countTables())) {
            return tables.next() && tables.getLong(1) > 0;
        } catch (SQLException e) {
            throw new StoreException("the database failed: " + e.getMessage(), e);
        }
    }

    private static FluentConfiguration flyway(DataSource database, Dialect dialect) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(FOLDER + dialect.folder(), FOLDER + "common")
                .placeholders(dialect.placeholders())
                // It has a dozen lines to log at every start; what fails, is thrown.
                .loggers();
    }

    private static StoreException refused(FlywayException failure) {
        return new StoreException(
                "the store's tables cannot be brought up to this version: " + onOneLine(failure)
                        + "; name another database in store.url, or start the version that made this one",
                failure);
    }

    private static String onOneLine(FlywayException failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("-{3,}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
