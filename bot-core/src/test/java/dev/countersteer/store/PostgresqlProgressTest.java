package dev.countersteer.store;

class PostgresqlProgressTest extends ProgressContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
