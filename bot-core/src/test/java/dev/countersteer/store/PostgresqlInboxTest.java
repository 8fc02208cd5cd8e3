package dev.countersteer.store;

class PostgresqlInboxTest extends InboxContract {
    @Override
    TestStore open() {
        return TestStore.open(TestPostgresql.migrated(getClass()));
    }
}
