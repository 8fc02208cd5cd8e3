package dev.countersteer.store;

class PostgresqlOutboxTest extends OutboxContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
