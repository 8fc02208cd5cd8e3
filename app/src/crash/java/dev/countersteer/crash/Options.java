package dev.countersteer.crash;

import java.nio.file.Path;

/**
 * What is run.
 *
 * @param nodes how many bots; SQLite has one
 * @param rate commands typed a second, in all conversations together
 * @param fault empty for kills, else the name of a fault
 * @param folder where logs and the database stay
 */
record Options(
        String store, int kills, int nodes, long seed, int conversations, int rate, String fault, Path folder) {
    static final String DISK_FULL = "disk-full";

    static Options read() {
        String store = System.getProperty("crash.store", "sqlite");
        if (!store.equals("sqlite") && !store.equals("postgresql")) {
            throw new IllegalArgumentException("crash.store is sqlite or postgresql, not " + store);
        }
        String fault = System.getProperty("crash.fault", "");
        if (fault.equals(DISK_FULL) && !store.equals("sqlite")) {
            throw new IllegalArgumentException("the fault disk-full fills the disk of SQLite: crash.store=sqlite");
        }
        long given = Long.getLong("crash.seed", 0);
        long seed = given == 0 ? System.nanoTime() & 0x7fff_ffff : given;
        return new Options(
                store,
                Integer.getInteger("crash.kills", 20),
                store.equals("sqlite") ? 1 : Integer.getInteger("crash.nodes", 3),
                seed,
                Integer.getInteger("crash.conversations", 60),
                Integer.getInteger("crash.rate", 10),
                fault,
                Path.of("target", "crash", store + "-" + seed).toAbsolutePath());
    }

    boolean onPostgresql() {
        return store.equals("postgresql");
    }

    /** Where the disk that is filled is mounted. */
    Path disk() {
        return folder.resolve("disk");
    }

    /** Whether a bot goes by a clock that the fault moves. */
    boolean movesClocks() {
        return fault.startsWith("clock-");
    }

    /** The command that does this again. */
    String toRepeat() {
        return "mvn -q -Pcrash -pl app -am integration-test -DskipTests -Dcrash.store=" + store + " -Dcrash.kills=" + kills
                + " -Dcrash.nodes=" + nodes + " -Dcrash.seed=" + seed
                + (fault.isEmpty() ? "" : " -Dcrash.fault=" + fault);
    }
}
