package dev.countersteer.store;

class PostgresqlMemoryTest extends MemoryContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
