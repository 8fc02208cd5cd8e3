package dev.countersteer.app.contacts;

/**
 * How far an import is.
 *
 * @param records that are done, whatever came of them
 */
record Tally(long records, long created, long updated, long bad) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally withSaved(boolean isNew) {
        return new Tally(records + 1, created + (isNew ? 1 : 0), updated + (isNew ? 0 : 1), bad);
    }

    Tally withBad() {
        return new Tally(records + 1, created, updated, bad + 1);
    }

    @Override
    public String toString() {
        return created + " created, " + updated + " updated, " + bad + " bad";
    }
}
