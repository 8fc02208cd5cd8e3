package dev.countersteer.store;

class PostgresqlHistoryTest extends HistoryContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
