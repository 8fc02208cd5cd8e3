package dev.countersteer.store;

class PostgresqlWorkersTest extends WorkersContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
