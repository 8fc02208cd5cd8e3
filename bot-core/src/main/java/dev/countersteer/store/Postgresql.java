package dev.countersteer.store;

import java.sql.SQLException;
import java.util.Set;

/** What PostgreSQL means by its codes of errors: appendix A of its manual. */
final class Postgresql {
    private static final Set<String> LOST_AGAINST_ANOTHER = Set.of("40001", "40P01");
    private static final String READ_ONLY = "25006";

    private Postgresql() {}

    /** Whether the transaction was rolled back for the sake of another one, and may go well if it is run again. */
    static boolean lostAgainstAnother(StoreException failure) {
        return failure.getCause() instanceof SQLException cause && LOST_AGAINST_ANOTHER.contains(state(cause));
    }

    /** Whether a commit that failed so may have been one: all that the server itself refused was none. */
    static boolean leavesOpenWhatCameOfIt(StoreException failure) {
        return !(failure.getCause() instanceof SQLException cause)
                || state(cause).matches("|08.*|57P.*|XX.*|58.*");
    }

    /**
     * Whether a connection is of no use after a failure: it is lost, the server ends or is out of order, or is not the
     * one that may be written to any more.
     */
    static boolean endsConnection(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.startsWith("XX")
                || state.equals(READ_ONLY);
    }

    /** Why a connection could not be made, and the way out. */
    static String whyNoConnection(SQLException failure) {
        String state = state(failure);
        String message = onOneLine(failure);
        if (state.startsWith("28")) {
            return message + "; are store.user (STORE_USER) and store.password (STORE_PASSWORD) right,"
                    + " and does pg_hba.conf of the server let them in from here?";
        }
        if (state.equals("3D000")) {
            return message + "; make it with CREATE DATABASE, owned by the bot's user, or name another";
        }
        if (state.equals("53300")) {
            return message + "; a node takes up to " + (PostgresqlServer.WRITERS + 2)
                    + " connections: raise max_connections of the server, or run fewer";
        }
        if (state.startsWith("08")) {
            return message + "; does PostgreSQL run there, and may this machine reach it?";
        }
        return message;
    }

    private static String onOneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
